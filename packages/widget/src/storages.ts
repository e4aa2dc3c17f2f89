/** Where a page can keep something: on the device, or else in the tab. */
export const STORAGES = ['localStorage', 'sessionStorage'] as const;
export type StorageName = (typeof STORAGES)[number];
