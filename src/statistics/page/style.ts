/** How the page looks: light or dark as the reader's system is, ink on white when printed. */
export const style = `
:root { color-scheme: light dark; --paper: #fff; --ink: #1b1f24; --dim: #5a6470; --rule: #d8dee4; --accent: #0b66c2; --second: #9a4a00; }
@media (prefers-color-scheme: dark) { :root { --paper: #14181d; --ink: #e6eaee; --dim: #9aa5b1; --rule: #333b44; --accent: #6cb2f7; --second: #f0a868; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 50rem; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; margin: 0; }
h2 { font-size: 1.25rem; margin: 3rem 0 0.5rem; border-bottom: 1px solid var(--rule); }
h3 { font-size: 1rem; margin: 2rem 0 0.5rem; }
p { margin: 0.4rem 0; }
.note, .date { color: var(--dim); font-size: 0.9rem; }
nav a { margin-right: 1rem; }
a, summary { color: var(--accent); }
figure { margin: 0 0 2rem; break-inside: avoid; }
svg { width: 100%; height: auto; font: 12px system-ui, sans-serif; }
text { fill: var(--ink); }
.tick { fill: var(--dim); }
.end { text-anchor: end; }
.middle { text-anchor: middle; }
.grid { stroke: var(--rule); fill: none; }
.axis { stroke: var(--dim); fill: none; }
.fill { fill: var(--accent); }
.line { fill: none; stroke-width: 2; }
.line.s0 { stroke: var(--accent); }
.line.s1 { stroke: var(--second); stroke-dasharray: 6 4; }
.dot.s0 { fill: var(--accent); }
.dot.s1 { fill: var(--paper); stroke: var(--second); stroke-width: 2; }
.band { fill: var(--accent); fill-opacity: 0.25; }
.target { stroke: var(--ink); stroke-dasharray: 2 3; fill: none; }
.day { fill: var(--accent); }
.day.l0 { fill: var(--rule); }
.day.l1 { fill-opacity: 0.4; }
.day.l2 { fill-opacity: 0.6; }
.day.l3 { fill-opacity: 0.8; }
summary { cursor: pointer; font-size: 0.9rem; }
table { border-collapse: collapse; font-size: 0.9rem; margin: 0.5rem 0; font-variant-numeric: tabular-nums; }
th, td { text-align: left; padding: 0.15rem 1rem 0.15rem 0; border-bottom: 1px solid var(--rule); vertical-align: top; }
@media print { :root { --paper: #fff; --ink: #000; --dim: #444; --rule: #bbb; --accent: #0b66c2; --second: #9a4a00; } nav, details { display: none; } body { max-width: none; padding: 0; } }
`;
