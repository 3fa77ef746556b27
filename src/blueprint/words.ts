import type { HistoryEntry } from '../domain/completion';
import type { FieldsOf, IN_MATRIX, ON_TIMELINE, PARTICIPANT } from '../domain/fields';
import type { Project } from '../domain/plan';
import type { SheetKey } from '../domain/place';
import type { FigureKey } from '../domain/figures';
import type { RuleId } from '../rules/rule';
import type { Verdict, VerdictRule } from '../rules/verdicts';
import type { Vocabulary } from './vocabulary';

interface Prompt {
  readonly title: string;
  readonly message: string;
}

/** Input and error text of a dropdown or a date cell. Titles at most 32 characters, messages at most 255. */
export interface InputWords {
  readonly prompt: Prompt;
  readonly error: Prompt;
}

export type ProjectField = keyof Project;

/** Whether the overview counts a rule's findings: one line each, errors before warnings. */
const IS_COUNTED = {
  'structure-damaged': true,
  'value-unknown': true,
  'role-unfilled': true,
  'participant-unnamed': true,
  'participant-duplicated': true,
  'decision-missing': true,
  'area-uncovered': true,
  'lead-missing': true,
  'lead-duplicated': true,
  'assignment-out-of-scope': true,
  'period-missing': true,
  'period-reversed': true,
  'system-uncovered': true,
  'exclusion-unexplained': true,
  'participant-idle': true,
  'participant-overloaded': true,
  'participant-unconfirmed': true,
  // Told by the add-in and the command line alone.
  'single-cover': false,
  'one-sided': false,
  'period-outside-project': false,
  'email-invalid': false,
  'email-of-another': false,
  'klik-tasks-unread': false,
} as const satisfies Readonly<Record<RuleId, boolean> & Record<VerdictRule, true>>;

export type Check = { [Rule in RuleId]: (typeof IS_COUNTED)[Rule] extends true ? Rule : never }[RuleId];
export const CHECKS = (Object.keys(IS_COUNTED) as RuleId[]).filter((rule): rule is Check => IS_COUNTED[rule]);

/** One above each column in sight. */
type Headers<Key extends string> = Readonly<Record<Key, string>>;

/** Every word that is printed in a workbook, apart from those of the template. */
export interface WorkbookWords extends Vocabulary {
  /**
   * At most 31 characters each. Never just `History`, which Excel keeps for itself, nor a translation of it, which
   * a translated Excel may keep.
   */
  readonly sheetNames: Readonly<Record<SheetKey, string>>;
  /** Row verdicts; the same word on the sheet and on the overview. */
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly historyKinds: Readonly<Record<HistoryEntry['kind'], string>>;
  /** Where in the task an area comes from. */
  readonly sources: {
    readonly bullet: (number: number) => string;
    readonly description: string;
    readonly own: string;
  };
  readonly footer: string;
  readonly overview: {
    readonly title: string;
    readonly guide: string;
    readonly status: string;
    readonly next: string;
    readonly nextSteps: Readonly<Record<'ready' | 'completed' | 'changed' | 'overwritten', string>>;
    readonly project: string;
    readonly fields: Readonly<Record<ProjectField, string>>;
    readonly steps: string;
    readonly figures: string;
    readonly figure: Readonly<Record<FigureKey, string>>;
    readonly of: string;
    readonly checks: string;
    readonly checkNames: Readonly<Record<Check, string>>;
    /** Where no check finds anything; and what stands after the number of those that find no room. */
    readonly nothing: string;
    readonly more: string;
    readonly parties: string;
    readonly partyFilled: string;
    readonly partyMissing: string;
    readonly systems: string;
    readonly systemCovered: string;
    readonly systemMissing: string;
    readonly sheets: string;
    readonly sheetPurposes: Readonly<Record<Exclude<SheetKey, 'overview' | 'system'>, string>>;
  };
  readonly participants: {
    readonly title: string;
    readonly guide: string;
    readonly headers: Headers<
      'id' | keyof FieldsOf<typeof PARTICIPANT> | 'covers' | 'obtains' | 'first' | 'last' | 'peak' | 'verdict'
    >;
  };
  readonly matrix: {
    readonly title: string;
    readonly guide: string;
    readonly headers: Headers<
      | 'id'
      | 'idAgain'
      | keyof FieldsOf<typeof IN_MATRIX>
      | 'source'
      | 'lead'
      | 'covering'
      | 'obtaining'
      | 'verdict'
    >;
  };
  readonly timeline: {
    readonly title: string;
    readonly guide: string;
    readonly headers: Headers<
      'id' | 'name' | 'decision' | keyof FieldsOf<typeof ON_TIMELINE> | 'lead' | 'verdict'
    >;
    readonly milestones: string;
    readonly areas: string;
    readonly load: string;
    readonly week: string;
  };
  readonly brief: {
    readonly title: string;
    readonly guide: string;
    readonly choose: string;
    readonly none: string;
    /** What stands in the choice is nobody's name. */
    readonly unknown: string;
    readonly headers: Headers<'id' | 'name' | 'code' | 'from' | 'to' | 'lead'>;
  };
  readonly task: {
    readonly title: string;
    readonly guide: string;
    readonly original: string;
    readonly sections: Readonly<
      Record<
        'wave' | 'goal' | 'description' | 'competences' | 'method' | 'result' | 'performer' | 'parties',
        string
      >
    >;
    readonly legend: string;
    readonly howTo: string;
  };
  readonly history: {
    readonly title: string;
    readonly guide: string;
    readonly headers: Headers<Exclude<keyof HistoryEntry, 'counts'> | 'date' | keyof HistoryEntry['counts']>;
    /** Own areas have other numbers: the first and last of them, before and now, and the fingerprint before. */
    readonly upgraded: (
      from: readonly [string, string],
      to: readonly [string, string],
      fingerprint: string,
    ) => string;
  };
  readonly inputs: Readonly<
    Record<
      'confirmed' | 'decision' | 'code' | 'phase' | 'date' | 'loadLimit' | 'klikRead' | 'name',
      InputWords
    >
  > & {
    /** Given the role to choose when no other fits. */
    readonly role: (other: string | null) => InputWords;
    readonly side: (sides: readonly string[]) => InputWords;
  };
  /** Names of the document properties that SharePoint can show as columns. */
  readonly properties: Readonly<Record<'status' | 'date' | 'by' | 'open', string>>;
}
