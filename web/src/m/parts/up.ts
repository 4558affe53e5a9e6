// Where a page's back arrow leads when there is nothing behind it: a deep link opened by itself.
export const upFrom = (page: unknown): string => (page === 'mend' ? '/outbox' : page === 'sent' ? '/' : page === 'home' ? '/grid' : page === 'settlement' ? '/settlements' : '/mine')
