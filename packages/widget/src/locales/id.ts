/** Bahasa Indonesia. */
import type { Locale } from './locale.js';

export const locale: Locale = {
  dir: 'ltr',
  reviewed: false,
  close: 'Tutup',
  skip: 'Lewati',
  back: 'Kembali ke pertanyaan',
  never: 'Jangan tanya saya lagi',
  whatWeSend: 'Apa yang kami kirim',
  oneMore: 'Satu pertanyaan lagi, jika berkenan.',
  thanks:
    'Terima kasih. Jawaban dihitung tanpa nama Anda dan hanya ditampilkan dalam kelompok[ berisi sedikitnya {k} jawaban].',
  tab: 'Seberapa aman Anda merasa di sini?',
  sheet: [
    'Satu pesan dikirim ke {host}: hanya ini, tidak ada yang lain.',
    'Isinya tanpa nama, akun, cookie, alamat halaman, atau waktu. Angka acak hanya membuat pesan yang terkirim dua kali dihitung sekali.',
    'Di sana pesan menambah satu pada beberapa penghitung lalu dihapus. Hasil ditampilkan untuk sepuluh orang atau lebih, tidak pernah untuk satu orang.',
    'Perangkat ini menyimpan pesan sampai diterima, dan bulan sejak Anda boleh ditanya lagi.',
  ],
  theMessage: 'Pesan',
  yourAnswer: '(jawaban Anda)',
  randomNumber: '(angka acak)',
  questions: {
    headline: {
      text: 'Seberapa yakin Anda bahwa data Anda aman di {product}?',
      options: {
        'not-at-all': 'Sama sekali tidak',
        slightly: 'Sedikit',
        moderately: 'Sedang',
        very: 'Sangat',
        extremely: 'Amat sangat',
        'dont-know': 'Tidak tahu',
      },
    },
  },
  followUps: () => import('./id.follow-ups.js'),
};
