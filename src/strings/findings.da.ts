import type { SheetKey } from '../domain/place';
import { fieldWord } from './changes';
import { changesDa } from './changes.da';
import { cellAt, type DamageWords, type FindingWords } from './findings';
import { atMost, listed, type Say } from './say';

const andre = (count: number): string => (count === 1 ? '1 anden' : `${count} andre`);
const names = (ids: readonly string[], say: Say): string[] => atMost(2, ids.map(say.participant), andre);

/** By what a sheet holds, not by its name: people rename sheets. */
const WHERE: Readonly<Record<SheetKey, string>> = {
  overview: 'på overblikket',
  participants: 'på deltagerlisten',
  matrix: 'i kompetencematricen',
  timeline: 'i tidsplanen',
  brief: 'på det personlige overblik',
  task: 'på arket med KLIK-opgaven',
  history: 'i historikken',
  system: 'på Holdplans skjulte ark',
};

const UNDO = 'Fortryd ændringen, eller gendan en tidligere version af filen.';

const andMore = (more = 0): string =>
  more === 0 ? '' : ` og ${more} ${more === 1 ? 'anden celle' : 'andre celler'}`;

const damageDa: DamageWords = {
  'region-missing': ({ sheet, subject }) =>
    `Holdplan kan ikke finde sine celler ${WHERE[sheet]} (${subject}). ${UNDO}`,
  'column-missing': ({ sheet, subject }) =>
    `Kolonnen »${fieldWord(subject, changesDa)}« mangler ${WHERE[sheet]}. ${UNDO}`,
  'column-doubled': ({ sheet, subject }) =>
    `Kolonnen »${fieldWord(subject, changesDa)}« findes to gange ${WHERE[sheet]}. Slet den, der er kommet til.`,
  'slot-missing': ({ sheet, subject }) => `${subject} mangler ${WHERE[sheet]}. ${UNDO}`,
  'slot-doubled': ({ sheet, subject, row }) =>
    `${subject} står flere gange ${WHERE[sheet]}${row === undefined ? '' : ` (se række ${row})`}. Ryd den række, der er kommet til.`,
  'slot-erased': ({ sheet, row }) =>
    `${row === undefined ? 'En række' : `Række ${row}`} ${WHERE[sheet]} er udfyldt, men har mistet sit nummer. Fortryd, eller flyt indholdet til en række med nummer.`,
  'column-erased': ({ sheet, row, column }) =>
    `Kolonnen ved ${cellAt(row, column)} ${WHERE[sheet]} hører ikke til nogen, så Holdplan læser den ikke. Flyt indholdet til en af tabellens egne kolonner, og slet den, der er kommet til.`,
  'stray-value': ({ sheet, row, column }) =>
    `${cellAt(row, column)} ${WHERE[sheet]} står uden for tabellen, så Holdplan læser den ikke. Flyt indholdet ind i en række eller kolonne med nummer, eller ryd det.`,
  'formula-missing': ({ sheet, row, column, more }) =>
    `Formlen i ${cellAt(row, column)}${andMore(more)} ${WHERE[sheet]} er væk, så arket ikke længere kan regne. ${UNDO}`,
  'formula-altered': ({ sheet, row, column, more }) =>
    `Formlen i ${cellAt(row, column)}${andMore(more)} ${WHERE[sheet]} er ændret, så det, arket viser, ikke er til at stole på. ${UNDO}`,
  'formula-error': ({ sheet, row, column, more }) =>
    `Formlen i ${cellAt(row, column)}${andMore(more)} ${WHERE[sheet]} giver en fejl, så arket ikke kan sige, hvad der mangler. ${UNDO}`,
  'words-altered': ({ sheet }) =>
    `De ord, som formlerne bruger, er ændret ${WHERE[sheet]}, så det, arkene viser, ikke er til at stole på. ${UNDO}`,
  'history-altered': ({ row }) =>
    `Historikken er ændret, efter at den blev skrevet${row === undefined ? '' : ` (række ${row})`}. Gendan en tidligere version af filen.`,
  'baseline-damaged': () =>
    'Kopien af planen fra fuldførelsen kan ikke læses. Gendan en tidligere version af filen, eller genåbn opgaven, og fuldfør den igen.',
};

export const findingsDa: FindingWords = {
  'structure-damaged': ({ damage }) => damageDa[damage.kind](damage),
  'value-unknown': ({ value, meant }, say) =>
    meant
      ? `${say.value(value)} kan ikke bruges her. Menes der ${say.meant(meant, value)}? Så ret det.`
      : `${say.value(value)} kan ikke bruges her. Vælg en værdi fra listen; en dato skrives dd-mm-åååå.`,
  'participant-unnamed': ({ slot }) =>
    `${slot} er udfyldt, men har intet navn. Skriv et navn, eller ryd rækken.`,
  'participant-duplicated': ({ participant, others }, say) =>
    `${say.participant(participant)} står også som ${listed(atMost(6, others, andre), 'og')}. Behold kun én, eller skriv navnene, så de kan kendes fra hinanden.`,
  'role-unfilled': ({ role }, say) =>
    `Ingen har rollen ${say.role(role)}, som KLIK-opgaven nævner. Skriv et navn på deltagerlisten, og vælg rollen.`,
  'decision-missing': ({ area }, say) =>
    `Ingen har besluttet, om ${say.area(area)} skal inddrages. Vælg ${say.yesNo('yes')} eller ${say.yesNo('no')}.`,
  'area-uncovered': ({ area }, say) =>
    `${say.area(area)} er med, men ingen dækker området. Vælg A eller D under mindst én deltager.`,
  'lead-missing': ({ area }, say) =>
    `${say.area(area)} er med, men ingen er ansvarlig (A). Vælg A under én deltager.`,
  'lead-duplicated': ({ area, leads }, say) =>
    `${say.area(area)} har flere ansvarlige (A): ${listed(names(leads, say), 'og')}. Lad én beholde A, og giv de andre D.`,
  'period-missing': ({ area, missing }, say) =>
    ({
      start: `${say.area(area)} mangler en startdato. Skriv, hvornår arbejdet begynder.`,
      end: `${say.area(area)} mangler en slutdato. Skriv, hvornår arbejdet er færdigt.`,
      both: `${say.area(area)} har ingen periode. Skriv start- og slutdato i tidsplanen.`,
    })[missing],
  'period-reversed': ({ area, start, end }, say) =>
    `${say.area(area)} slutter ${say.date(end)}, men begynder først ${say.date(start)}. Byt om på datoerne, eller ret den, der er forkert.`,
  'assignment-out-of-scope': ({ area, participant, because }, say) =>
    ({
      'area-excluded': `${say.participant(participant)} har en kode i ${say.area(area)}, som er sat til ${say.yesNo('no')}. Ryd koden, eller vælg ${say.yesNo('yes')} til området.`,
      'participant-empty': `${say.area(area)} har en kode under ${say.participant(participant)}, hvor der ikke står noget navn. Skriv navnet på deltagerlisten, eller ryd koden.`,
    })[because],
  'system-uncovered': ({ system }, say) =>
    `${say.system(system)}: ingen dækker et område, der vedrører systemet. Tag ${listed(say.areasReaching(system), 'eller')} med, og vælg A eller D under en deltager.`,
  'exclusion-unexplained': ({ area }, say) =>
    `${say.area(area)} er valgt fra uden begrundelse. Skriv kort, hvorfor området ikke inddrages.`,
  'single-cover': ({ area, participant }, say) =>
    `${say.participant(participant)} er alene om ${say.area(area)}. Vælg D eller H under én mere, så der er en afløser.`,
  'one-sided': ({ area, side }, say) =>
    `${say.area(area)} er fælles, men har kun deltagere fra ${say.side(side)}. Vælg også en kode under en fra ${listed(say.sidesBeside(side), 'eller')}.`,
  'participant-idle': ({ participant }, say) =>
    `${say.participant(participant)} har endnu ikke noget område. Vælg en kode i kompetencematricen, eller ryd rækken.`,
  'participant-overloaded': ({ participant, load, limit }, say) =>
    `${say.participant(participant)} har ${load} områder i samme uge, og grænsen er ${limit}. Flyt en periode, eller lad en anden tage et område.`,
  'participant-unconfirmed': ({ participant }, say) =>
    `${say.participant(participant)} har områder, men har ikke bekræftet dem. Bed om en bekræftelse, og vælg ${say.yesNo('yes')} på deltagerlisten.`,
  'period-outside-project': ({ area, beyond }, say) =>
    ({
      start: `${say.area(area)} begynder før projektet. Ret perioden eller projektets startdato.`,
      end: `${say.area(area)} slutter efter projektet. Ret perioden eller projektets slutdato.`,
      both: `${say.area(area)} både begynder før projektet og slutter efter det. Ret perioden eller projektets datoer.`,
    })[beyond],
  'email-invalid': ({ participant, email }, say) =>
    `${say.value(email)} ud for ${say.participant(participant)} ligner ikke en e-mailadresse. Skriv den som navn@kommune.dk.`,
  'email-of-another': ({ participant, email, other }, say) =>
    `${say.value(email)} ud for ${say.participant(participant)} ligner adressen på ${say.participant(other)}. Er kun navnene sorteret, hører koderne til en anden: fortryd det. Ellers ret adressen.`,
  'klik-tasks-unread': (_, say) =>
    `KLIK-opgaverne er ikke markeret som læst (trin 3). Læs dem evt. igennem, og vælg ${say.yesNo('yes')} på overblikket.`,
};
