import { expect, test } from 'vitest';
import { addressesIn } from '../../../src/notes/language/addresses.ts';

test.each([
  ['Link-local addresses: FE80::/10', ['FE80::/10']],
  ['the loopback ::1/128, for testing', ['::1/128']],
  ['Solicited-node multicast uses FF02::1:FF00:0/104', ['FF02::1:FF00:0/104']],
  ['private are 10.0.0.0/8 and 192.168.0.0/16.', ['10.0.0.0/8', '192.168.0.0/16']],
  ['Hellos are sent to 224.0.0.5, from 127.0.0.1', ['224.0.0.5', '127.0.0.1']],
  ['A default route has 0.0.0.0/0 as its target', ['0.0.0.0/0']],
])('%j holds addresses that mean something', (text, addresses) => {
  expect(addressesIn(text).map(({ start, end }) => text.slice(start, end))).toEqual(addresses);
});

test.each([
  'front :: back',
  'AWS::EC2::Instance',
  'std::move moves it',
  'The host 10.0.3.17 pings 10.0.3.0/24',
  'Version 10.0.0.0/81',
  'at 12:30:45',
  'a 2001:db8 prefix',
])('%j holds none', (text) => expect(addressesIn(text)).toEqual([]));
