import type { Desk } from './desk.ts';
export async function backUpIfDue(_desk: Desk): Promise<void> {}
