/**
 * What a process has used, from Linux's account of it: all its threads, the kernel's work for it too.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const TICKS_PER_SECOND = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));

/** @param {number} pid @returns {number} Processor time in microseconds, in steps of the kernel's clock. */
export function cpuMicroseconds(pid) {
  return statOf(pid, 11);
}

/**
 * @param {number} pid
 * @returns {number} As `cpuMicroseconds`, with the processes that it has started, those that have ended too.
 */
export function cpuMicrosecondsWithChildren(pid) {
  const [own, ended] = [statOf(pid, 11), statOf(pid, 13)];
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean);
  return children.reduce((sum, child) => sum + cpuMicroseconds(Number(child)), own + ended);
}

/** Of two neighbouring fields, for programs and for the kernel, the sum in microseconds. */
function statOf(pid, field) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return ((Number(fields[field]) + Number(fields[field + 1])) / TICKS_PER_SECOND) * 1e6;
}

/** @param {number} pid @returns {number} Resident memory in megabytes. */
export function residentMegabytes(pid) {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;
}
