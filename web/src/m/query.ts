// How the phone asks: fresh for 15 seconds, two more tries when the line was down, none when refused.
import { QueryClient } from '@tanstack/vue-query'
import { asRefusal } from '@shared/api/problem'

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      gcTime: 10 * 60_000,
      networkMode: 'always', // the browser's idea of "offline" is a guess; a failed call is a fact
      refetchOnReconnect: 'always',
      retry: (times, error) => asRefusal(error).status === 0 && times < 2,
    },
  },
})
