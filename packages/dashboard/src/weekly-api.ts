/**
 * The weekly summary by e-mail, as this page switches it on and off; and its end, for whoever is sent it.
 */
import { type ReceiverList, ROUTES, routeTo, type WeeklyList } from '@trustgauge/protocol';
import { request } from './api.js';

/** Who can be sent it, and who is. */
export interface WeeklyReaders extends WeeklyList {
  readonly receivers: ReceiverList['receivers'];
}

export async function readWeekly(site: string, signal: AbortSignal): Promise<WeeklyReaders> {
  const [receivers, weekly] = await Promise.all(
    [ROUTES.receivers, ROUTES.weekly].map(async (route) =>
      (await request(routeTo(route, { site }), { signal })).json(),
    ),
  );
  return { ...(weekly as WeeklyList), receivers: (receivers as ReceiverList).receivers };
}

/** Switches it on or off. */
export async function setWeekly(
  to: { readonly site: string; readonly receiver: string; readonly survey: string },
  isOn: boolean,
): Promise<void> {
  await request(routeTo(ROUTES.weeklyOf, to), { method: isOn ? 'PUT' : 'DELETE' });
}

/** By what stands in a mail, without a session. */
export async function stopWeekly(stopToken: string): Promise<void> {
  await request(routeTo(ROUTES.stopWeekly, { stopToken }), { method: 'POST', credentials: 'omit' });
}
