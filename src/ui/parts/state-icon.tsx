import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { Circle20Regular } from '@fluentui/react-icons/svg/circle';
import { ErrorCircle20Filled } from '@fluentui/react-icons/svg/error-circle';
import { Info20Regular } from '@fluentui/react-icons/svg/info';
import { Warning20Filled } from '@fluentui/react-icons/svg/warning';

export type State = 'done' | 'error' | 'warning' | 'info' | 'open';

const useStyles = makeStyles({
  icon: { flexShrink: 0 },
  done: { color: tokens.colorStatusSuccessForeground1 },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorNeutralForeground2 },
  open: { color: tokens.colorNeutralForeground2 },
});

const ICONS = {
  done: CheckmarkCircle20Filled,
  error: ErrorCircle20Filled,
  warning: Warning20Filled,
  info: Info20Regular,
  open: Circle20Regular,
} as const;

/** A shape for each state. A word always stands beside it, so screen readers pass it by. */
export function StateIcon({ state, inherit = false }: { readonly state: State; readonly inherit?: boolean }) {
  const styles = useStyles();
  const Icon = ICONS[state];
  return <Icon aria-hidden className={mergeClasses(styles.icon, !inherit && styles[state])} />;
}
