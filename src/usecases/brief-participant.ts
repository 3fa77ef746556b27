import { briefOf, type Brief } from '../documents/brief';
import type { Language } from '../domain/language';
import type { ParticipantId } from '../domain/slot';
import type { CheckedWorkbook } from './check-workbook';

/** What a participant is to know: areas, codes, dates, and who answers. Null for a slot without a name. */
export const briefParticipant = (
  { facts }: Pick<CheckedWorkbook, 'facts'>,
  id: ParticipantId,
  language: Language,
): Brief | null => briefOf(facts, language, id);
