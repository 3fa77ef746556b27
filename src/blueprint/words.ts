import type { HistoryEntry } from '../domain/completion';
import type { FieldsOf, IN_MATRIX, ON_TIMELINE, PARTICIPANT } from '../domain/fields';
import type { Project } from '../domain/plan';
import type { SheetKey } from '../domain/place';
import type { FigureKey } from '../domain/figures';
import type { Check } from '../rules/steps';
import type { Verdict } from '../rules/verdicts';
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

type Texts<Key extends string> = Readonly<Record<Key, string>>;

/** A sheet with a table: its headers stand above the columns in sight. */
type SheetWords<Header extends string, Key extends string = never> = Texts<'title' | 'guide' | Key> & {
  readonly headers: Texts<Header>;
};

/** Every word that is printed in a workbook, apart from those of the template. */
export interface WorkbookWords extends Vocabulary {
  /**
   * At most 31 characters each. Never just `History`, which Excel keeps for itself, nor a translation of it, which
   * a translated Excel may keep.
   */
  readonly sheetNames: Texts<SheetKey>;
  /** Row verdicts; the same word on the sheet and on the overview. */
  readonly verdicts: Texts<Verdict>;
  readonly historyKinds: Texts<HistoryEntry['kind']>;
  /** Where in the task an area comes from. */
  readonly sources: {
    readonly bullet: (number: number) => string;
    readonly description: string;
    readonly own: string;
  };
  readonly footer: string;
  readonly overview: Texts<
    | 'title'
    | 'guide'
    | 'status'
    | 'next'
    | 'project'
    | 'steps'
    | 'figures'
    | 'of'
    | 'nothing'
    | 'more'
    | 'checks'
    | 'sheets'
    | 'parties'
    | 'partyFilled'
    | 'partyMissing'
    | 'systems'
    | 'systemCovered'
    | 'systemMissing'
  > & {
    readonly nextSteps: Texts<'ready' | 'completed' | 'changed' | 'overwritten'>;
    readonly fields: Texts<ProjectField>;
    readonly figure: Texts<FigureKey>;
    readonly checkNames: Texts<Check>;
    readonly sheetPurposes: Texts<Exclude<SheetKey, 'overview' | 'system'>>;
  };
  readonly participants: SheetWords<
    'id' | keyof FieldsOf<typeof PARTICIPANT> | 'covers' | 'obtains' | 'first' | 'last' | 'peak' | 'verdict'
  >;
  readonly matrix: SheetWords<
    | 'id'
    | 'idAgain'
    | keyof FieldsOf<typeof IN_MATRIX>
    | 'source'
    | 'lead'
    | 'covering'
    | 'obtaining'
    | 'verdict'
  >;
  readonly timeline: SheetWords<
    'id' | 'name' | 'decision' | keyof FieldsOf<typeof ON_TIMELINE> | 'lead' | 'verdict',
    'milestones' | 'areas' | 'load' | 'week' | 'outsideOne' | 'outsideMany'
  >;
  /** `unknown`: what stands in the choice is nobody's name. */
  readonly brief: SheetWords<'id' | 'name' | 'code' | 'from' | 'to' | 'lead', 'choose' | 'none' | 'unknown'>;
  readonly task: Texts<'title' | 'guide' | 'original' | 'legend' | 'howTo'> & {
    readonly sections: Texts<
      'wave' | 'goal' | 'description' | 'competences' | 'method' | 'result' | 'performer' | 'parties'
    >;
  };
  readonly history: SheetWords<
    Exclude<keyof HistoryEntry, 'counts'> | 'date' | keyof HistoryEntry['counts']
  > & {
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
  readonly properties: Texts<'status' | 'date' | 'by' | 'open'>;
}
