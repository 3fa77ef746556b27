import { klikTasksUnread } from '../../src/rules/klik-tasks-unread';
import { COMPLETE, completeBut, UNTOUCHED } from '../support/plans';
import { at, testRule } from './rule-tester';

const unread = { place: at('overview', 'klikRead', 'value'), data: {} };

testRule(klikTasksUnread, {
  silent: [{ name: 'a tick', plan: COMPLETE }],
  finds: [
    { name: 'a step that nobody has answered', plan: UNTOUCHED, findings: [unread] },
    { name: 'a no', plan: completeBut({ project: { klikRead: 'no' } }), findings: [unread] },
  ],
});
