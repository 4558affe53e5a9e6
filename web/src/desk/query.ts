// How the desk asks and asks again: fresh for 15 seconds, one retry when the line was down, none when refused.
import { QueryClient } from '@tanstack/vue-query'
import { asRefusal } from '@shared/api/problem'

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      gcTime: 5 * 60_000,
      refetchOnWindowFocus: true,
      retry: (times, error) => asRefusal(error).status === 0 && times < 2,
      throwOnError: false,
    },
  },
})
