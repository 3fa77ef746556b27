import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';

const useStyles = makeStyles({
  page: {
    margin: '0 0 8px',
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  unseen: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
  section: { margin: '20px 0 0', ':first-child': { marginTop: 0 } },
  title: {
    margin: '0 0 8px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  texts: { margin: '0 0 8px', paddingLeft: '20px', overflowWrap: 'anywhere' },
  muted: { margin: '4px 0 8px', color: tokens.colorNeutralForeground2 },
});

interface HeadingProps {
  readonly id?: string;
  /** Where the page is plain to see without it: screen readers still get it. */
  readonly unseen?: boolean;
  readonly children: ReactNode;
}

/** A page's own heading. */
export function Heading({ id, unseen = false, children }: HeadingProps) {
  const styles = useStyles();
  return (
    <h1 id={id} className={unseen ? styles.unseen : styles.page}>
      {children}
    </h1>
  );
}

/** A part of a page under its own heading, which is also its name. */
export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles();
  const label = useId();
  return (
    <section className={styles.section} aria-labelledby={label}>
      <h2 id={label} className={styles.title}>
        {title}
      </h2>
      {children}
    </section>
  );
}

/** A sentence that explains, in a quieter colour. */
export const Lead = ({ children, id }: { readonly children: ReactNode; readonly id?: string }) => (
  <p id={id} className={useStyles().muted}>
    {children}
  </p>
);

/** Sentences that belong together, a line for each. */
export const TextList = ({ texts }: { readonly texts: readonly string[] }) => (
  <ul className={useStyles().texts}>
    {texts.map((text) => (
      <li key={text}>{text}</li>
    ))}
  </ul>
);
