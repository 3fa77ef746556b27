import type { AreaTemplate, TaskText } from '../../src/domain/template';
import { LANGUAGES } from '../../src/domain/language';
import fbsOeir from '../../src/templates/fbs-oeir.json';
import { DEFAULT_TEMPLATE } from '../../src/templates';

/**
 * The KLIK task as KOMBIT wrote it, typed here a second time on purpose: an altered letter in the template must
 * meet an unaltered one.
 */
const PAGE = `Bølge: FBS – Fælles Bibliotekssystem – FBS – testbølge
Mål: Målet med denne opgave er at få etableret en fornuftig organisering af arbejdet med at implementere ØiR-integrationen mellem kommunens Fælles Bibliotekssystem (FBS) og kommunens debitorsystem.
Beskrivelse:
Implementeringen af ØiR i forbindelse med Fælles Bibliotekssystem (FBS) går ud på at etablere en integration mellem FBS og kommunens debitorsystem. Formålet er at overføre mellemværender fra bibliotekssystemet til debitorsystemet samt at overføre oplysninger om betalinger fra debitorsystemet tilbage til FBS.
Rent forståelsesmæssigt er det en simpel integration, men som alle integrationer er der en række faktorer, der påvirker arbejdet i systemerne på begge sider af integrationen.
På biblioteksområdet vil man opleve ændringer i arbejdsgange omkring betalinger, opkrævninger, rykkere mv., eftersom dette arbejde flyttes til debitorsystemet. Tilsvarende vil man opleve ændringer i arbejdsgange i debitor-/økonomiafdelingen, når bibliotekskravene flyttes til debitorsystemet og dermed fremover skal håndteres i debitor-/økonomiafdelingen.
Der er derfor behov for tæt samarbejde mellem de to parter for at sikre, at arbejdsopgaverne flyttes på den korrekte måde.
Derudover vil integrationen betyde ændringer i måden, borgere kan betale deres gæld på biblioteksområdet. Betalingsmulighederne vil ikke længere være defineret af bibliotekssystemet og dets betalingsmuligheder, men i stedet af debitorsystemet og dets muligheder. Hvis man derfor fx har en separat betalingsenhed eller en betalingsfunktion i sin borgerservice, kan det give værdi at inddrage dem i overvejelserne omkring fremtidige betalingsmuligheder.
Blandt de kompetencer man kan overveje at inddrage er:
1. Kompetencer omkring inddrivelse og opkrævning på biblioteksområdet samt generelt i kommunen.
2. Kompetencer omkring opsætning af debitorsystemets regler.
3. Viden om nuværende betalingsmuligheder på bibliotekerne og kendskab til opsætningen af de 3. parts løsninger, der i dag anvendes (bibliotekets hjemmeside, Biblioteks-app'en, selvbetjeningsautomater).
4. Viden om betalingsmuligheder generelt i kommunen for krav, der ligger i debitorsystemet, fx p-bøder, daginstitutionsbetaling mv.
5. Viden om den planlagte inddrivelsesindsats på biblioteksområdet (PSRM).
6. Kommunikationskompetencer.
7. Systemadministrative kompetencer til opsætning i både FBS, debitorsystem og Serviceplatformen.
Metode og fremgangsmåde:
1. Afklar den ønskede organisering.
2. Afklar, hvilke kompetencer og områder I ønsker at inddrage og på hvilket tidspunkt.
3. Læs evt. KLIK-opgaverne igennem for en bedre forståelse af den samlede opgaves omfang.
4. Markér opgaven som fuldført.
Resultat: At kommunen har fastlagt hvilke medarbejdere og kompetencer, der er behov for at inddrage og hvornår, og dermed har skabt en organisering, hvor de forskellige deltagere har en viden om, hvilke områder de forventes at dække – eller indhente information om.
Anbefalet udfører: Projektleder
Involverede parter: Projektejer, ØiR-koordinator, biblioteksfolk, økonomi-/debitormedarbejdere.`;

/** The template's text in the page's order, one paragraph a line. */
const asPage = (task: TaskText): string =>
  [
    `Bølge: ${task.wave.da}`,
    `Mål: ${task.goal.da}`,
    'Beskrivelse:',
    ...task.description.map(({ da }) => da),
    task.competencesIntro.da,
    ...task.competences.map(({ da }, index) => `${index + 1}. ${da}`),
    'Metode og fremgangsmåde:',
    ...task.method.map(({ da }, index) => `${index + 1}. ${da}`),
    `Resultat: ${task.result.da}`,
    `Anbefalet udfører: ${task.performer.da}`,
    `Involverede parter: ${task.parties.da}`,
  ].join('\n');

const template = DEFAULT_TEMPLATE;

const areasOf = (source: AreaTemplate['source']): AreaTemplate[] =>
  template.areas.filter((area) => area.source === source);

describe("the task's own words", () => {
  test('stand letter for letter', () => {
    expect(asPage(template.task)).toBe(PAGE);
  });

  test('five paragraphs, seven competences, four steps', () => {
    const { description, competences, method } = template.task;
    expect([description.length, competences.length, method.length]).toEqual([5, 7, 4]);
  });

  test('the old term is given with the new one', () => {
    for (const language of LANGUAGES) {
      expect(template.task.term?.text[language]).toContain('ØiR (Økonomi i Rammearkitekturen');
      expect(template.task.term?.text[language]).toMatch(/FK-ØKO.*debitorintegration/);
    }
  });

  test('nothing in the file was damaged by a scanner or a wrong encoding', () => {
    expect(JSON.stringify(fbsOeir)).not.toMatch(/\uFFFD|@iR|Ã|Â|â€|\u00AD|oe?kon/i);
    expect(JSON.stringify(fbsOeir)).toBe(JSON.stringify(fbsOeir).normalize('NFC'));
  });

  test('the English differs from the Danish wherever there are sentences', () => {
    const { goal, description, competencesIntro, competences, method, result } = template.task;
    for (const { da, en } of [goal, ...description, competencesIntro, ...competences, ...method, result])
      expect(en).not.toBe(da);
  });
});

describe('what a plan must hold', () => {
  test('every party the task names', () => {
    expect(template.parties).toEqual([
      { role: 'project-leader', source: 'Projektleder' },
      { role: 'project-owner', source: 'Projektejer' },
      { role: 'oir-coordinator', source: 'ØiR-koordinator' },
      { role: 'library-staff', source: 'biblioteksfolk' },
      { role: 'finance-staff', source: 'økonomi-/debitormedarbejdere' },
    ]);
    for (const { source } of template.parties) expect(PAGE).toContain(source);
  });

  test('every system the task names, each in its own words', () => {
    expect(template.systems.map(({ id, source }) => [id, source])).toEqual([
      ['fbs', 'Fælles Bibliotekssystem (FBS)'],
      ['debtor-system', 'kommunens debitorsystem'],
      ['serviceplatform', 'Serviceplatformen'],
      ['psrm', 'PSRM'],
      ['library-website', 'bibliotekets hjemmeside'],
      ['library-app', "Biblioteks-app'en"],
      ['self-service', 'selvbetjeningsautomater'],
    ]);
    for (const { source } of template.systems) expect(PAGE).toContain(source);
  });

  // Slot, side, systems: a workbook in use holds the slots, so an area never changes place.
  test.each<[AreaTemplate['source'], [string, string, ...string[]][]]>([
    [
      1,
      [
        ['K01', 'library', 'fbs'],
        ['K02', 'finance', 'debtor-system'],
      ],
    ],
    [2, [['K03', 'finance', 'debtor-system']]],
    [
      3,
      [
        ['K04', 'library', 'fbs'],
        ['K05', 'library', 'library-website', 'library-app', 'self-service'],
      ],
    ],
    [4, [['K06', 'finance', 'debtor-system']]],
    [5, [['K07', 'shared', 'psrm']]],
    [6, [['K08', 'shared']]],
    [
      7,
      [
        ['K09', 'library', 'fbs'],
        ['K10', 'finance', 'debtor-system'],
        ['K11', 'shared', 'serviceplatform'],
      ],
    ],
    [
      'description',
      [
        ['K12', 'library', 'fbs'],
        ['K13', 'finance', 'debtor-system'],
        ['K14', 'shared', 'debtor-system'],
      ],
    ],
  ])('the areas of source %s', (source, expected) => {
    expect(areasOf(source).map(({ slot, side, systems }) => [slot, side, ...systems])).toEqual(expected);
  });

  test('every area stands in the source it claims', () => {
    const lines = PAGE.split('\n');
    for (const { slot, source, sourceText } of template.areas) {
      const texts =
        source === 'description'
          ? lines.slice(lines.indexOf('Beskrivelse:') + 1, lines.indexOf(template.task.competencesIntro.da))
          : lines.slice(lines.indexOf(template.task.competencesIntro.da)).slice(source, source + 1);
      expect([slot, texts.some((text) => text.includes(sourceText))]).toEqual([slot, true]);
    }
  });

  test('no two areas claim the same phrase', () => {
    expect(new Set(template.areas.map(({ sourceText }) => sourceText)).size).toBe(14);
  });

  test('area names fit a row, and differ in each language', () => {
    for (const language of LANGUAGES) {
      const names = template.areas.map(({ name }) => name[language]);
      expect(names.filter((name) => name.length > 60)).toEqual([]);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  test('one person on each side could cover that side without being overloaded', () => {
    // The suggested periods must not raise a warning by themselves before anybody has chosen anything.
    for (const side of ['library', 'finance'])
      for (const { id } of template.phases)
        expect(
          template.areas.filter((area) => area.side === side && area.phase === id).length,
        ).toBeLessThanOrEqual(3);
  });

  test('phases follow each other without a gap and fill the project', () => {
    let reached = 0;
    for (const { startWeek, weeks } of template.phases) {
      expect(startWeek).toBeLessThanOrEqual(reached);
      reached = startWeek + weeks;
    }
    expect(reached).toBe(template.defaultWeeks);
  });

  test('milestones stand in order, each in the last week of a phase', () => {
    const lastWeeks = template.phases.map(({ startWeek, weeks }) => startWeek + weeks - 1);
    const weeks = template.milestones.map(({ week }) => week);
    expect(weeks).toEqual(lastWeeks.slice(0, weeks.length));
  });
});
