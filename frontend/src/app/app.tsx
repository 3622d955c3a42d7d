import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { createQueryClient } from '../api/query-client';
import { keptLanguage, LanguageProvider } from '../messages/language';
import { theme } from '../theme/theme';
import { createAppRouter } from './router';

const queryClient = createQueryClient(() => {
  const { pathname, href } = router.state.location;
  if (pathname !== '/sign-in') void router.navigate({ to: '/sign-in', search: { from: href } });
});
const router = createAppRouter(queryClient);

export const App = () => (
  <MantineProvider theme={theme} defaultColorScheme="auto">
    <LanguageProvider initial={keptLanguage()}>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </LanguageProvider>
  </MantineProvider>
);
