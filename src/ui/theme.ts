import { webLightTheme, type Theme } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Surroundings, ThemeName } from '../ports/pane';

/** Light is what most people see first; the others are loaded when they are asked for. */
export const loadTheme = async (name: ThemeName): Promise<Theme> =>
  name === 'light' ? webLightTheme : (await import('./themes'))[name];

export function useTheme({ theme, onTheme }: Surroundings): Theme {
  const [loaded, setLoaded] = useState<Theme>(webLightTheme);
  useEffect(() => {
    let current = true;
    const update = (): void => {
      void loadTheme(theme()).then(
        (next) => {
          if (current) setLoaded(next);
        },
        // What could not be fetched is asked for again with the next look at the theme.
        () => undefined,
      );
    };
    update();
    const stop = onTheme(update);
    return () => {
      current = false;
      stop();
    };
  }, [theme, onTheme]);
  return loaded;
}
