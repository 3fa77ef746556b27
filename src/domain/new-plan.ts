import { addDays, mondayOf, type IsoDate } from './date';
import type { Language } from './language';
import { blankFields, IN_MATRIX, NOBODY, ON_TIMELINE, PROJECT } from './fields';
import type { Area, Milestone, Participant, Plan } from './plan';
import { areaSlots, SCHEMA_VERSION, type SchemaVersion } from './area-slots';
import { milestoneId, participantId, slots, type AreaId } from './slot';
import type { Template } from './template';
import type { YesNo } from './vocabulary';

export interface NewPlan {
  readonly template: Template;
  readonly language: Language;
  readonly workbookId: string;
  readonly municipality?: string;
  /** With a start, periods and milestones are suggested; without, they are left open. */
  readonly start?: IsoDate;
  readonly participants?: readonly Omit<Participant, 'id'>[];
  /** What is decided from the start, by the template's area; the rest is left open. */
  readonly decisions?: ReadonlyMap<string, YesNo>;
  /** The form of its workbook; today's unless given. */
  readonly schema?: SchemaVersion;
  /** Slots in all, where a leader needs more than the template's areas and spare ones. */
  readonly areaSlots?: number;
}

/** Free participant slots kept behind a long list, so that somebody can still be added by typing a name. */
const SPARE_BEHIND_LIST = 6;

/**
 * A plan at its beginning: the template's areas, empty slots behind them, and dates as suggestions. No area is
 * included before somebody says so.
 */
export function newPlan({
  template,
  language,
  workbookId,
  municipality = '',
  start,
  schema = SCHEMA_VERSION,
  ...rest
}: NewPlan): Plan {
  const people = rest.participants ?? [];
  const participantSlots = Math.max(template.spareSlots.participants, people.length + SPARE_BEHIND_LIST);
  const areaCount = Math.max(template.areas.length + template.spareSlots.areas, rest.areaSlots ?? 0);
  const firstMonday = start === undefined ? null : mondayOf(start);
  return {
    workbookId,
    templateId: template.id,
    schema,
    project: {
      ...blankFields(PROJECT),
      municipality,
      start: start ?? null,
      end: firstMonday && addDays(firstMonday, 7 * template.defaultWeeks - 3),
    },
    milestones: slots(template.milestones.length + template.spareSlots.milestones, (number) =>
      newMilestone(template, language, number, firstMonday),
    ),
    participants: slots(participantSlots, (number) => ({
      ...{ id: participantId(number), ...NOBODY },
      ...people[number - 1],
    })),
    areas: areaSlots(schema, template)
      .first(areaCount)
      .map((id) => {
        const area = newArea(template, id, start ?? null);
        return { ...area, decision: rest.decisions?.get(area.templateArea ?? '') ?? null };
      }),
    assignments: [],
    unreadable: [],
    damage: [],
    history: [],
    completion: null,
  };
}

function newMilestone(
  template: Template,
  language: Language,
  number: number,
  firstMonday: IsoDate | null,
): Milestone {
  const suggestion = template.milestones[number - 1];
  return {
    id: milestoneId(number),
    // A milestone's name is the leader's to change, so it is text from the start, in the workbook's language.
    name: suggestion?.name[language] ?? '',
    date: suggestion && firstMonday ? addDays(firstMonday, 7 * suggestion.week + 4) : null,
  };
}

/** An area in whose row nobody has filled in anything; one of the template's has its suggested period. */
export function newArea(template: Template, id: AreaId, start: IsoDate | null): Area {
  const source = template.areas.find(({ slot }) => slot === id);
  const phase = template.phases.find(({ id }) => id === source?.phase);
  const monday = phase && start ? addDays(mondayOf(start), 7 * phase.startWeek) : null;
  return {
    id,
    templateArea: source?.id ?? null,
    ...blankFields(IN_MATRIX),
    ...blankFields(ON_TIMELINE),
    phase: phase?.id ?? null,
    // The first phase begins with the project, not before it.
    start: monday && start && monday < start ? start : monday,
    end: phase && monday ? addDays(monday, 7 * phase.weeks - 3) : null,
  };
}
