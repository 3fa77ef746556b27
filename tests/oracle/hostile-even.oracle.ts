/** @minutes 6 */
import { hostilePlansAreJudged } from './hostile-halves';

hostilePlansAreJudged('even');
