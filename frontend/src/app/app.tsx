import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { createQueryClient } from '../api/query-client';
import { createRecovery, RecoveryProvider } from '../api/recovery';
import { type Language, LanguageProvider } from '../messages/language';
import type { Messages } from '../messages/zh';
import { theme } from '../theme/theme';
import { createAppRouter } from './router';

const goOn = () => {
  void queryClient.invalidateQueries();
  void router.invalidate();
};
const recovery = createRecovery(() => queryClient, goOn);
const queryClient = createQueryClient(recovery);
const router = createAppRouter(queryClient);

export const App = ({ texts }: { texts: { readonly language: Language; readonly messages: Messages } }) => (
  <MantineProvider theme={theme} defaultColorScheme="auto">
    <LanguageProvider initial={texts}>
      <QueryClientProvider client={queryClient}>
        <RecoveryProvider recovery={recovery}>
          <RouterProvider router={router} />
        </RecoveryProvider>
      </QueryClientProvider>
    </LanguageProvider>
  </MantineProvider>
);
