import { PALETTE } from '../blueprint/styles';

const { ink, quiet, line, hairline, brand, brandSoft, paper } = PALETTE;

/**
 * A4, landscape, in the workbook's palette. Nothing rests on colour: a status is a word in a frame, a code is a
 * letter whose weight differs, and bars are drawn. Sizes are in points, since the page is made for paper. Calibri
 * comes first, as in the workbook: Carlito has the very same widths, so what fits on a page here fits in the
 * office as well.
 */
export const EVIDENCE_STYLE = `
@page { size: A4 landscape; margin: 8mm 10mm 9mm; @bottom-right { content: counter(page) " / " counter(pages); font: 7pt Calibri, Carlito, "Segoe UI", sans-serif; color: #${quiet}; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 277mm; padding: 8mm 0; background: #${paper}; color: #${ink}; font: 8pt/1.25 Calibri, Carlito, "Segoe UI", "Helvetica Neue", Arial, sans-serif; overflow-wrap: break-word; }
h1, h2, p, ul, dl, dd { margin: 0; padding: 0; }
h1 { font-size: 14pt; line-height: 1.2; }
h2 { font-size: 9pt; margin: 1.8mm 0 0.6mm; color: #${brand}; break-after: avoid; }
.quiet { color: #${quiet}; }
code { font: 7pt Consolas, "Liberation Mono", monospace; overflow-wrap: anywhere; }
header { display: flex; justify-content: space-between; gap: 8mm; border-bottom: 1.5pt solid #${brand}; padding-bottom: 1.5mm; }
.kind { font-size: 8pt; color: #${quiet}; }
.whose { font-size: 9.5pt; }
.standing { flex: 0 0 95mm; text-align: right; }
.status { display: inline-block; border: 1pt solid #${ink}; padding: 0.3mm 3mm; font-size: 11pt; font-weight: 700; }
.facts { display: grid; grid-template-columns: repeat(4, auto); gap: 0.8mm 6mm; padding: 1.5mm 0 0; }
.facts .wide { grid-column: span 2; }
dt { font-size: 7pt; color: #${quiet}; }
table { border-collapse: collapse; width: 100%; line-height: 1.2; }
thead { display: table-header-group; }
tr, li { break-inside: avoid; }
th { font-weight: 400; text-align: left; }
th, td { padding: 0.1mm 1mm; border-bottom: 0.5pt solid #${hairline}; vertical-align: middle; }
thead th { border-bottom: 0.75pt solid #${quiet}; vertical-align: bottom; color: #${quiet}; font-size: 7.5pt; }
.list th, .list td { vertical-align: top; }
.list thead th { vertical-align: bottom; }
.number { text-align: right; padding-right: 3mm; }
.plan .area { padding-left: 0; }
.plan .phase, .plan .date { width: 1%; white-space: nowrap; font-variant-numeric: tabular-nums; }
.plan.many .phase { white-space: normal; min-width: 21mm; }
.plan td.code, .plan th.person { padding: 0; text-align: center; width: 6mm; border-left: 0.5pt solid #${hairline}; }
.plan.many td.code, .plan.many th.person { width: 4.8mm; }
.person span { writing-mode: vertical-rl; transform: rotate(180deg); white-space: nowrap; line-height: 1.1; padding-top: 0.6mm; color: #${ink}; }
.code-A, .code-D, .code-H { display: inline-block; min-width: 4mm; font-size: 7.5pt; line-height: 1.15; vertical-align: top; border: 0.75pt solid transparent; text-align: center; }
.code-A { border-color: #${ink}; font-weight: 700; }
.code-D { border-color: #${line}; background: #${brandSoft}; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.code-H { font-style: italic; }
.plan .weeks { position: relative; width: 66mm; padding: 0; border-left: 0.5pt solid #${hairline}; }
.plan.many .weeks { width: 38mm; }
thead .person { padding-top: 0.8mm; }
.plan thead .weeks { padding: 0 0 0 0.5mm; }
.scale { position: relative; display: block; height: 3.4mm; }
.scale span { position: absolute; top: 0; padding-left: 0.4mm; line-height: 3.4mm; white-space: nowrap; }
svg { position: absolute; inset: 0; width: 100%; height: 100%; }
path { stroke: #${line}; stroke-width: 0.5pt; vector-effect: non-scaling-stroke; }
.bar { stroke: #${brand}; stroke-width: 2.2mm; }
.key { display: inline-block; margin-right: 2.2mm; }
.keys { font-size: 7.5pt; padding-top: 0.6mm; }
.columns { display: grid; grid-template-columns: 54% 1fr; gap: 0 7mm; }
ul { list-style: none; }
li { padding: 0.1mm 0 0.1mm 3mm; }
li::before { content: "–"; float: left; margin-left: -3mm; }
footer { margin-top: 1.5mm; border-top: 0.75pt solid #${quiet}; padding-top: 1mm; display: flex; justify-content: space-between; gap: 8mm; font-size: 7.5pt; break-inside: avoid; }
footer .quiet { flex: none; text-align: right; }
@media print { body { max-width: none; padding: 0; } }
@media screen and (max-width: 277mm) { body { padding: 4mm; } }
`;
