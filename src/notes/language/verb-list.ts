/** Verbs in their base form whose forms are hardly ever nouns in notes. Regular derivations (`-ise`, `-ify`, `re-` …) need no entry. */
export const PLAIN_VERBS: ReadonlySet<string> = new Set(
  (
    'abandon abide absorb accelerate accept accompany accomplish accumulate achieve acknowledge acquire act ' +
    'adapt add adhere adjoin adjust administer admit adopt advertise affect aggregate agree aid alert align ' +
    'allege allow allowlist alter alternate amend amplify analyse analyze announce appear append apply appoint ' +
    'approve argue arise arrange arrive articulate ascend ascertain ask assemble assert assess assign assist ' +
    'assume assure attach attain attend attest attract augment authenticate authorise authorize avert avoid ' +
    'await bear become beg begin behave belong bend blacklist bleed blend block boil borrow bother bounce ' +
    'break breathe bring broaden build burn bury buy bypass calculate cancel carry catch cater cause cease ' +
    'cede choose cite cling coalesce coincide collapse collect collide combine come commence communicate ' +
    'compare compel compensate compete compile complain comply compose compress comprise compromise compute ' +
    'conceal conclude condense conduct confer configure confine confirm conform confuse connect consist ' +
    'constitute constrain constrict construct construe consult consume contain contend continue contribute ' +
    'converge convert convey convince cooperate cordon correlate correspond corrupt countersign cover crack ' +
    'crawl create cure deal debug decapsulate decay deceive decide decline decode decommission decompress ' +
    'decouple decrease decrypt deduct deem deepen defend defer define defragment degauss delay delete deliver ' +
    'demonstrate demote demultiplex denote deny denylist depart depend depict deplete deploy deprive dequeue ' +
    'deregister derive descend describe deserve destroy detach detect deter determine develop deviate devote ' +
    'diagnose differ diffuse dilute diminish disable disagree disappear disassociate discard discharge ' +
    'disclose discourage discover discuss disguise dismiss dispatch disperse dispose disrupt dissolve ' +
    'distinguish distribute disturb diverge divide dominate downgrade download downscale drain draw drive ' +
    'drown eat edit educate eject elapse elect elevate elicit eliminate embark embed embody embrace emerge ' +
    'emit emphasise emphasize employ empower emulate enable enact encapsulate enclose encode encompass ' +
    'encounter encourage encrypt endanger endorse endure enforce engage enhance enjoy enlarge enlist enqueue ' +
    'enrich enrol enroll ensue ensure entail enter entitle entrust enumerate equip erase erode escalate escape ' +
    'establish evade evaluate evict evoke evolve examine exceed exclude excrete execute exempt exert exhaust ' +
    'exhibit exist expand expect expedite expel expire explain explode exploit explore expose express extend ' +
    'extinguish fail fall fasten favor favour feed feel fetch fill filter find finish fix flatten flee flip ' +
    'flourish fluctuate fly follow forbid force foresee forget forgive form forward foster freeze fulfil ' +
    'fulfill furnish gain gather generate get give go govern grab grant grasp grind grow guarantee guard halt ' +
    'handle hang happen harden heal hear help hide hijack hire hold identify ignore imagine imitate impair ' +
    'implement imply impose improve incline include incorporate increase incur induce infect infer inflate ' +
    'inform ingest inhale inherit inhibit inject injure innervate inquire insert insist inspect inspire ' +
    'install instruct insulate integrate intend intensify interact intercept interfere interpret interrupt ' +
    'intersect intervene introduce invade invalidate invent invert invest investigate invite invoke involve ' +
    'irritate isolate jump justify keep kill knock know lack lead leak lean learn leave lend lengthen let ' +
    'leverage lie lint listen live locate loosen lose maintain make manage manipulate maximise maximize mean ' +
    'measure meet melt merge migrate mimic minimise minimize mislead mitigate modify monitor mount move ' +
    'multiplex multiply mutate need negate neglect nest notify obey oblige obscure observe obstruct obtain ' +
    'occlude occupy occur offboard offend offer offload offset omit onboard ooze open operate oppose oppress ' +
    'orchestrate outlive outrank outsource outweigh overcome overlap overload override overrule oversee ' +
    'overwrite owe own pack parse participate pass paste pay peel penalise penetrate perceive perform perish ' +
    'permute persist persuade pertain pick pierce pinpoint poison populate portray possess postpone pour ' +
    'practise precede precharge preclude predict predispose preempt prefer prepare prepend prescribe preserve ' +
    'presume pretend prevail prevent prioritise prioritize proceed proclaim procure produce prohibit prolong ' +
    'promote prompt propagate propose protect protrude prove provide provision provoke publish pull punish ' +
    'purge pursue push put qualify quantify quarantine quit raise re-create reach react realise realize ' +
    'reappear reassign rebalance rebase reboot rebut recall receive reclaim recommend reconcile reconnect ' +
    'reconsider recover recreate recruit rectify recur redirect redo reduce refactor refer refill refine ' +
    'reflect reform refrain refresh refuse refute regain regard regenerate register regress regulate reinforce ' +
    'reject relate relax release relieve relinquish reload rely remain remember remind remove rename render ' +
    'renew repair repeat repel replace replay replicate reply represent reproduce require rerun rescan rescind ' +
    'resemble reserve reside resist resize resolve resort respect respond restart restore restrain restrict ' +
    'restructure resume retain retard retire retract retrieve retry return reuse reveal reverse revert revise ' +
    'revive revoke revolve rewind rewrite rid rise rotate ruin run safeguard satisfy saturate save say scatter ' +
    'seal secrete secure see seek seem seize select sell send separate serve settle sever shed ship shorten ' +
    'show shred shrink shuffle shut sift simplify simulate sink sit skip slide snap sniff soften solicit solve ' +
    'sort span speak specify spell spend spin split spoil spoof squash squeeze stabilise stack stall stand ' +
    'start starve stay steal steer stifle stimulate stipulate stir stop store straighten streamline strengthen ' +
    'stretch strike strip strive struggle subdivide submit subscribe subside substitute subtract succeed sue ' +
    'suffer suffice suggest suit summarise summarize summon supersede supervise support suppress surpass ' +
    'surround survive suspend sustain swallow swap swear sweep swell swim sync synchronise synchronize ' +
    'synthesise synthesize tackle tailor take talk tamper teach tear tell tend terminate testify thicken think ' +
    'threaten thrive throttle throw thwart tighten toggle tolerate toss transcribe transform translate ' +
    'transmit travel traverse treat triage trick trim try tune turn uncheck uncover underestimate undergo ' +
    'underlie undermine understand undertake undo unify unite unload unlock unmount unplug untaint untar ' +
    'unveil unzip upgrade uphold upload upscale upsert urge use utilise utilize vacate validate vanish vary ' +
    'verify vest violate vote wait waive wake walk want warn wash waste weaken wear weigh whitelist widen ' +
    'wield win wipe withdraw withhold withstand witness wonder worsen wrap write yield'
  ).split(' '),
);

/** Verbs whose forms are as often nouns: `limits`, `requests`, `routes`. The words around them decide. */
export const NOUN_LIKE_VERBS: ReadonlySet<string> = new Set(
  (
    'abuse access address advance aim alarm alias answer appeal approach archive arrest assault attack attempt ' +
    'attribute audit award back backup balance ban bid batch bill bind blame boost breach bridge buffer bundle burst ' +
    'cable cache call cap capture care case cast challenge chance change channel charge check circle claim ' +
    'clean clear clone close command comment commit conflict contact contrast control cool copy core cost ' +
    'count credit cross cut cycle damage deadlock debate default deposit design digest display dispute divert ' +
    'draft drift drop dump duplicate empty end entry estimate exchange exercise exit export extract face fight ' +
    'finance fit flag flash float flood flow flush focus fold forecast fork format frame function gate grade grip group ' +
    'guess guide hand harm harness hash haul head heat hint hit host hunt impact import index influence input ' +
    'insult issue join label lapse last launch level limit link list load lock log look loop lower manifest ' +
    'map mark mask match mirror mix note notice object order overflow pace pair patch pause peak peer permit ' +
    'pile pilot pin ping pitch place plan play point poll pool position post press probe process profile ' +
    'program proxy purchase query question queue quote range rate read record reference remedy report request ' +
    'rescue research reset rest result review reward ring roll rollback route sample scale scan schedule score ' +
    'screen search segment set shard share shelter shield shift sign signal slice slow smooth snapshot sponsor spot ' +
    'spread stage stain stem stick stream sum supply surge surprise suspect switch tag target test tie tool ' +
    'total trace track traffic train transfer transport trigger trust tunnel type update view visit warm ' +
    'warrant watch wet work worry'
  ).split(' '),
);
