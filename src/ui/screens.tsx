import type { ReactNode } from 'react';
import { usePaneState } from './context';
import { useKeptFocus } from './kept-focus';
import { Building } from './pages/building';
import { Starting } from './pages/starting';
import { loaded } from './parts/loaded';
import { Shell } from './shell';
import type { Page, Screen } from './session/state';
import { FailurePage, HostPage, BugPage, TwoPlansPage, UnreadablePage } from './pages/trouble';

/** Each page is loaded when it is first shown. */
const FirstRun = loaded(async () => (await import('./pages/first-run')).FirstRun, <Starting />);
const PlanPage = loaded(async () => (await import('./pages/plan')).PlanPage, <Starting />);
const PeoplePage = loaded(async () => (await import('./pages/people')).PeoplePage, <Starting />);
const CompletePage = loaded(async () => (await import('./pages/complete')).CompletePage, <Starting />);
const RepairPage = loaded(async () => (await import('./pages/repair')).RepairPage, <Starting />);
const UpgradePage = loaded(async () => (await import('./pages/upgrade')).UpgradePage, <Starting />);

/** The page for what there is to show. */
export function Screens() {
  const { screen, page } = usePaneState();
  const inner = useKeptFocus();
  return (
    <Shell navigable={screen.kind === 'plan'}>
      <div ref={inner} tabIndex={-1} style={{ outline: 'none' }}>
        {pageOf(screen, page)}
      </div>
    </Shell>
  );
}

function pageOf(screen: Screen, page: Page): ReactNode {
  switch (screen.kind) {
    case 'starting':
      return <Starting />;
    case 'outside-excel':
    case 'excel-too-old':
      return <HostPage kind={screen.kind} />;
    case 'first-run':
      return <FirstRun />;
    case 'building':
      return <Building step={screen.step} />;
    case 'repair':
      return <RepairPage opened={screen.opened} />;
    case 'upgrade':
      return <UpgradePage opened={screen.opened} />;
    case 'two-plans':
      return <TwoPlansPage sheets={screen.sheets} />;
    case 'unreadable':
      return <UnreadablePage problem={screen.problem} />;
    case 'trouble':
      return <FailurePage failure={screen.failure} />;
    case 'broken':
      return <BugPage details={screen.details} />;
    case 'plan':
      switch (page) {
        case 'plan':
          return <PlanPage opened={screen.opened} />;
        case 'people':
          return <PeoplePage checked={screen.opened.checked} />;
        case 'complete':
          return <CompletePage checked={screen.opened.checked} />;
      }
  }
}
