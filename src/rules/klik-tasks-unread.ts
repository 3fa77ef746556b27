import type { Rule } from './rule';

/** The task's third step is not ticked: the KLIK tasks have not been read through. */
export const klikTasksUnread: Rule<'klik-tasks-unread'> = {
  id: 'klik-tasks-unread',
  severity: 'info',
  check: ({ plan: { project } }) =>
    project.klikRead === 'yes'
      ? []
      : [{ place: { sheet: 'overview', row: 'klikRead', column: 'value' }, data: {} }],
};
