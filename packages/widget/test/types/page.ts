import '@trustgauge/widget/define';

const gauge = document.querySelector('trust-gauge');
gauge?.invite();
if (gauge) gauge.survey = undefined;
document.createElement('trust-gauge').open();

const codes: string[] = [];
gauge?.addEventListener('trustgauge-failed', ({ detail }) => codes.push(detail.code, detail.survey));
document.addEventListener('trustgauge-failed', (event) => codes.push(event.detail.code));
window.addEventListener('trustgauge-shown', ({ detail: { survey } }) => codes.push(survey));

window.trustgauge?.('segments', { plan: 'team' });
window.trustgauge?.('person', { key: 'account-7', lastAsked: null });
window.trustgauge?.('open', 'pulse');
window.trustgauge?.('destroy');
// @ts-expect-error There is no such command.
window.trustgauge?.('show');
// @ts-expect-error No event carries the answer.
document.addEventListener('trustgauge-answered', ({ detail }) => codes.push(detail.answer));
