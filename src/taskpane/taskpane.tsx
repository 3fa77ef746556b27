import { createRoot } from 'react-dom/client';
import { App } from '../ui/app';
import { createSession } from '../ui/session/session';
import { pageWorld } from './world';

const session = createSession(await pageWorld());
createRoot(document.getElementById('pane')!).render(<App session={session} />);
void session.start();
