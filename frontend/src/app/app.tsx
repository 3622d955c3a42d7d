import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { createQueryClient } from '../api/query-client';
import { createRecovery, RecoveryProvider } from '../api/recovery';
import { keptLanguage, LanguageProvider } from '../messages/language';
import { theme } from '../theme/theme';
import { createAppRouter } from './router';

const goOn = () => {
  void queryClient.invalidateQueries();
  void router.invalidate();
};
const recovery = createRecovery(() => queryClient, goOn);
const queryClient = createQueryClient(recovery);
const router = createAppRouter(queryClient);

export const App = () => (
  <MantineProvider theme={theme} defaultColorScheme="auto">
    <LanguageProvider initial={keptLanguage()}>
      <QueryClientProvider client={queryClient}>
        <RecoveryProvider recovery={recovery}>
          <RouterProvider router={router} />
        </RecoveryProvider>
      </QueryClientProvider>
    </LanguageProvider>
  </MantineProvider>
);
