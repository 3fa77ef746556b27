import { folded } from '../domain/folded';
import { LANGUAGES } from '../domain/language';
import { areaId } from '../domain/slot';
import { idsOf, type Renamable, type Template, type Versioned } from '../domain/template';

export interface TemplateProblem {
  /** `areas[3].name.en` */
  readonly path: string;
  /** For whoever writes the template, so in English and in code. */
  readonly message: string;
}

/** What a template of the right shape can still get wrong: its parts do not fit each other or the task's words. */
export const contradictions = (template: Template): TemplateProblem[] => [
  ...doubledIds(template),
  ...misnumberedSlots(template),
  ...untimely(template),
  ...ambiguousWords(template),
  ...oneOfAKind(template),
  ...unknownReferences(template),
  ...untraceableWords(template),
  ...unreached(template),
  ...beyondTheProject(template),
];

const problem = (path: string, message: string): TemplateProblem => ({ path, message });

const doubledIds = ({
  roles,
  sides,
  parties,
  systems,
  phases,
  milestones,
  areas,
}: Template): TemplateProblem[] => [
  ...doubled('roles', 'id', roles, ({ id }) => id),
  ...doubled('sides', 'id', sides, ({ id }) => id),
  ...doubled('parties', 'role', parties, ({ role }) => role),
  ...doubled('systems', 'id', systems, ({ id }) => id),
  ...doubled('phases', 'id', phases, ({ id }) => id),
  ...doubled('milestones', 'id', milestones, ({ id }) => id),
  ...doubled('areas', 'id', areas, ({ id }) => id),
];

function doubled<T>(list: string, field: string, items: readonly T[], key: (item: T) => string) {
  const keys = items.map(key);
  return keys.flatMap((value, index) =>
    keys.indexOf(value) === index ? [] : problem(`${list}[${index}].${field}`, `"${value}" is taken.`),
  );
}

/** An area is found by its slot and by its place in the list: the two must say the same. */
const misnumberedSlots = ({ areas }: Template): TemplateProblem[] =>
  areas.flatMap(({ slot }, index) =>
    slot === areaId(index + 1)
      ? []
      : problem(`areas[${index}].slot`, `Expected ${areaId(index + 1)}, found ${slot}.`),
  );

/** A cell is read by its word, and lists come in either language: in its list, a word means one thing only. */
const ambiguousWords = (template: Template): TemplateProblem[] =>
  (['roles', 'sides', 'phases'] as const).flatMap((list) => {
    const meanings = new Map<string, string>();
    return template[list].flatMap(({ id, name }, index) =>
      LANGUAGES.flatMap((language) => {
        const meant = meanings.get(folded(name[language])) ?? id;
        meanings.set(folded(name[language]), meant);
        return meant === id
          ? []
          : problem(`${list}[${index}].name.${language}`, `"${name[language]}" means "${meant}" already.`);
      }),
    );
  });

const oneOfAKind = ({ roles, sides }: Template): TemplateProblem[] => [
  ...severalOf('roles', 'isOther', roles),
  ...severalOf('sides', 'isShared', sides),
  ...(roles.some(({ completes }) => completes)
    ? severalOf('roles', 'completes', roles)
    : [problem('roles', 'Nobody marks the task as completed: one of them "completes" it.')]),
];

const severalOf = <Flag extends string>(
  list: string,
  flag: Flag,
  items: readonly Partial<Record<Flag, true>>[],
): TemplateProblem[] =>
  items
    .flatMap((item, index) => (item[flag] ? [index] : []))
    .slice(1)
    .map((index) => problem(`${list}[${index}].${flag}`, 'Another one is that already.'));

const VERSIONED = ['roles', 'sides', 'parties', 'systems', 'phases', 'areas'] as const;

/** Older plans have each list up to some entry, and know it by older names: what came later stands behind. */
const untimely = (template: Template): TemplateProblem[] =>
  VERSIONED.flatMap((list) => {
    const entries: readonly (Versioned & Pick<Renamable, 'formerly'>)[] = template[list];
    return entries.flatMap(({ since = 1, formerly = [] }, index) => {
      const at = `${list}[${index}]`;
      const before = entries[index - 1]?.since ?? 1;
      return [
        ...(since > template.version
          ? [problem(`${at}.since`, `The template is of version ${template.version}.`)]
          : []),
        ...(since < before ? [problem(`${at}.since`, `The one before it came in version ${before}.`)] : []),
        ...formerly.flatMap(({ until }, position) => {
          const earliest = Math.max(since, (formerly[position - 1]?.until ?? 0) + 1);
          return until >= earliest && until < template.version
            ? []
            : problem(
                `${at}.formerly[${position}].until`,
                `Expected a version from ${earliest} to ${template.version - 1}.`,
              );
        }),
      ];
    });
  });

function unknownReferences({ areas, phases, systems, roles, sides, parties }: Template): TemplateProblem[] {
  const roleIds = new Set(idsOf(roles));
  const sideIds = new Set(idsOf(sides));
  const phaseIds = new Set(idsOf(phases));
  const systemIds = new Set(idsOf(systems));
  return [
    ...parties.flatMap(({ role }, index) =>
      roleIds.has(role) ? [] : problem(`parties[${index}].role`, `No role "${role}".`),
    ),
    ...roles.flatMap(({ usualSide }, index) =>
      usualSide === undefined || sideIds.has(usualSide)
        ? []
        : problem(`roles[${index}].usualSide`, `No side "${usualSide}".`),
    ),
    ...areas.flatMap((area, index) => [
      ...(sideIds.has(area.side) ? [] : [problem(`areas[${index}].side`, `No side "${area.side}".`)]),
      ...(phaseIds.has(area.phase) ? [] : [problem(`areas[${index}].phase`, `No phase "${area.phase}".`)]),
      ...area.systems.flatMap((id, position) =>
        systemIds.has(id) ? [] : problem(`areas[${index}].systems[${position}]`, `No system "${id}".`),
      ),
    ]),
  ];
}

/** Every party, system and area stands in the task, letter for letter. */
function untraceableWords({ task, parties, systems, areas }: Template): TemplateProblem[] {
  const description = task.description.map(({ da }) => da);
  const competences = task.competences.map(({ da }) => da);
  const all = [...description, ...competences, task.goal.da];
  const isIn = (texts: readonly string[], phrase: string): boolean =>
    texts.some((text) => text.includes(phrase));

  return [
    ...parties.flatMap(({ source }, index) =>
      isIn([task.performer.da, task.parties.da], source)
        ? []
        : problem(`parties[${index}].source`, `The task names no party "${source}".`),
    ),
    ...systems.flatMap(({ source }, index) =>
      isIn(all, source) ? [] : problem(`systems[${index}].source`, `The task does not say "${source}".`),
    ),
    ...areas.flatMap(({ source, sourceText }, index) => {
      if (source !== 'description' && source > competences.length)
        return problem(`areas[${index}].source`, `The task has ${competences.length} competences.`);
      const texts = source === 'description' ? description : [competences[source - 1] ?? ''];
      return isIn(texts, sourceText)
        ? []
        : problem(`areas[${index}].sourceText`, `Its source does not say "${sourceText}".`);
    }),
  ];
}

/** What no area reaches could never be covered, however well a plan was filled in. */
function unreached({ task, systems, areas }: Template): TemplateProblem[] {
  const reached = new Set(areas.flatMap((area) => area.systems));
  const sources = new Set(areas.map(({ source }) => source));
  return [
    ...systems.flatMap(({ id }, index) =>
      reached.has(id) ? [] : problem(`systems[${index}].id`, `No area reaches "${id}".`),
    ),
    ...task.competences.flatMap((_, index) =>
      sources.has(index + 1) ? [] : problem(`task.competences[${index}]`, 'No area comes from it.'),
    ),
  ];
}

const beyondTheProject = ({ phases, milestones, defaultWeeks }: Template): TemplateProblem[] => [
  ...phases.flatMap(({ startWeek, weeks }, index) =>
    startWeek + weeks <= defaultWeeks
      ? []
      : problem(`phases[${index}].weeks`, `Ends after the project's ${defaultWeeks} weeks.`),
  ),
  ...milestones.flatMap(({ week }, index) =>
    week < defaultWeeks
      ? []
      : problem(`milestones[${index}].week`, `Lies after the project's ${defaultWeeks} weeks.`),
  ),
];
