/** Verbs in their base form whose forms are hardly ever nouns in notes. Regular derivations (`-ise`, `-ify`, `re-` …) need no entry. */
export const PLAIN_VERBS: ReadonlySet<string> = new Set(
  (
    'absorb accelerate accept accompany achieve acquire act adapt add adhere adjust administer admit adopt advertise ' +
    'affect aggregate agree aid alert allege allow alter alternate amplify analyse analyze announce appear ' +
    'append apply appoint approve argue arise arrange arrive ascend ask assemble assert assess assign assist ' +
    'assume assure attach attain attend attract augment authenticate authorise authorize avert avoid await ' +
    'bear become beg begin behave belong bend blacklist bleed blend block boil ' +
    'borrow bother bounce break breathe bring ' +
    'broaden build burn buy bypass cancel carry catch cater cause cease cede choose cite cling coincide ' +
    'collapse collect combine come commence communicate compare compel compensate compete compile complain ' +
    'comply compose compress comprise compromise compute conceal conclude conduct confer configure confine ' +
    'confirm conform confuse connect consist constitute constrain constrict construct construe consult consume ' +
    'contain contend continue contribute converge convert convey convince cooperate correlate cordon ' +
    'correspond corrupt cover crack ' +
    'create cure deal decay deceive decide decline decompress decouple decrease decrypt deduct deem defend ' +
    'defer define delay delete deliver demonstrate denote deny depart depend deploy deprive dequeue deregister ' +
    'derive descend describe deserve destroy detach detect deter determine develop deviate devote differ ' +
    'diffuse diminish disable disagree disappear discard discharge disclose discover discuss dismiss dispatch ' +
    'disperse dispose dissolve distinguish distribute disturb diverge divide dominate downgrade ' +
    'download drain draw drive drown ' +
    'eat edit educate elect elevate elicit eliminate embed embody embrace emerge emit employ emulate enable ' +
    'enact encapsulate enclose encode encompass encounter encourage encrypt endanger endorse endure enforce ' +
    'engage enhance enjoy enlarge enqueue enrich enrol enroll ensue ensure entail enter entitle enumerate ' +
    'equip erase erode escape establish evade evaluate evict evoke evolve examine exceed exclude excrete execute ' +
    'exempt exert exhaust exhibit exist expand expect expel expire explain exploit explore expose express ' +
    'extend extinguish fail fall fasten favor favour feed feel fetch fill filter find finish fix flatten flee ' +
    'flip flourish fluctuate fly follow forbid force foresee forget forgive form forward foster freeze fulfil ' +
    'fulfill furnish gain gather generate get give go govern grant grasp grind grow guarantee guard halt ' +
    'handle hang happen harden heal hear help hide hijack hire hold identify ignore imitate impair implement ' +
    'imply impose improve incline include incorporate increase incur induce infect infer inform ingest inhale ' +
    'inherit inhibit inject injure innervate inquire insert insist inspect inspire install instruct insulate ' +
    'integrate intend intensify interact intercept interfere interpret interrupt intervene introduce invade ' +
    'invalidate invent invest investigate invite invoke involve irritate isolate jump justify keep kill knock ' +
    'know lack lead leak lean learn leave lend lengthen let leverage lie listen live locate loosen lose maintain make ' +
    'manage maximise maximize mean measure meet melt merge migrate mimic minimise minimize mislead mitigate ' +
    'modify monitor mount move multiply need neglect nest notify obey oblige obscure observe obstruct obtain ' +
    'occlude occupy occur offend offer offload offset omit outsource ooze open operate oppose oppress orchestrate ' +
    'outlive outrank outweigh overcome overlap overload override overrule overwrite owe own pack parse participate ' +
    'pass pay peel penalise penetrate perceive perform perish persist persuade pertain pick pierce pinpoint ' +
    'poison portray possess postpone pour practise precede precharge preclude predict predispose prefer ' +
    'prepare prepend prescribe preserve presume pretend prevail prevent prioritise prioritize proceed proclaim ' +
    'procure produce prohibit prolong promote prompt propagate propose protect protrude prove provide ' +
    'provision provoke publish pull punish purge pursue push put qualify quantify quarantine quit raise ' +
    're-create reach react realise realize reappear reassign rebalance reboot rebut recall reclaim receive recommend ' +
    'reconcile reconnect recover recreate recruit rectify recur redirect reduce refer refill refine reflect ' +
    'refrain refresh refuse refute regain regard regenerate register regulate reinforce reject relate relax ' +
    'release relieve reload rely remain remember remind remove rename render renew repair repeat repel replace ' +
    'replay replicate reply represent reproduce require rerun rescan rescind resemble reserve reside resist ' +
    'resize resolve resort respect respond restart restore restrain restrict resume retain retard retire ' +
    'retrieve retry return reuse reveal reverse revert revise revoke rewind rewrite rid rise rotate ruin run ' +
    'safeguard satisfy saturate save ' +
    'say scatter seal secrete secure see seek seem seize select sell send separate serve ' +
    'settle sever shed ship shorten show shrink shut sift simplify simulate sink sit skip slide sniff soften ' +
    'solve sort span speak specify spell spend spin split spoil spoof squash stabilise stack stall stand start ' +
    'starve stay steal steer stifle stimulate stop store strengthen stretch strike strip strive submit ' +
    'subscribe subside substitute subtract succeed sue suffer suffice suggest suit summarise summarize ' +
    'supersede supervise support suppress surround survive suspend sustain swallow swap swear sweep swell swim ' +
    'sync synchronise synchronize tackle take talk tamper teach tear tell tend terminate testify thicken think ' +
    'threaten thrive throttle throw tighten toggle tolerate transcribe transform translate transmit travel ' +
    'traverse treat trick trim try turn uncheck uncover undergo undermine understand undertake undo unify ' +
    'unload unlock unmount upgrade uphold upload urge use utilise utilize vacate validate vary verify vest ' +
    'violate vote wait waive wake walk want warn wash weaken wear weigh whitelist widen win wipe withdraw ' +
    'withhold withstand witness wonder wrap write yield'
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
