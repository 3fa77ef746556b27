import { areaUncovered } from './area-uncovered';
import { assignmentOutOfScope } from './assignment-out-of-scope';
import { decisionMissing } from './decision-missing';
import { emailInvalid } from './email-invalid';
import { emailOfAnother } from './email-of-another';
import { exclusionUnexplained } from './exclusion-unexplained';
import { klikTasksUnread } from './klik-tasks-unread';
import { leadDuplicated } from './lead-duplicated';
import { leadMissing } from './lead-missing';
import { oneSided } from './one-sided';
import { participantDuplicated } from './participant-duplicated';
import { participantIdle } from './participant-idle';
import { participantOverloaded } from './participant-overloaded';
import { participantUnconfirmed } from './participant-unconfirmed';
import { participantUnnamed } from './participant-unnamed';
import { periodMissing } from './period-missing';
import { periodOutsideProject } from './period-outside-project';
import { periodReversed } from './period-reversed';
import { roleUnfilled } from './role-unfilled';
import type { Rule, RuleId, Severity } from './rule';
import { singleCover } from './single-cover';
import { structureDamaged } from './structure-damaged';
import { systemUncovered } from './system-uncovered';
import { valueUnknown } from './value-unknown';

/**
 * Every rule, in the order in which its findings are best mended: a damaged workbook and unreadable cells may
 * be the cause of all that follows; then who, what and when, each building on the one before; then warnings
 * about a plan that already holds together; advice last.
 */
export const RULES: readonly Rule[] = [
  structureDamaged,
  valueUnknown,

  participantUnnamed,
  participantDuplicated,
  roleUnfilled,

  decisionMissing,
  assignmentOutOfScope,
  areaUncovered,
  leadMissing,
  leadDuplicated,
  systemUncovered,

  periodMissing,
  periodReversed,

  exclusionUnexplained,
  singleCover,
  oneSided,
  participantIdle,
  participantOverloaded,
  participantUnconfirmed,
  periodOutsideProject,
  emailInvalid,
  emailOfAnother,

  klikTasksUnread,
];

/** For those who only colour or count. The inventory test sees to it that no id is left out. */
export const SEVERITIES = Object.fromEntries(RULES.map(({ id, severity }) => [id, severity])) as Readonly<
  Record<RuleId, Severity>
>;
