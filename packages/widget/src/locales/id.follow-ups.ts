/** Bahasa Indonesia: the standard follow-ups. */
import type { QuestionTexts } from './locale.js';

export const followUps: QuestionTexts = {
  raise: {
    text: 'Apa yang paling meningkatkan keyakinan Anda?',
    options: {
      'plain-words': 'Jelaskan dengan terang bagaimana data saya dilindungi',
      'sooner-notice': 'Beri tahu lebih cepat dan jelas saat ada masalah',
      'show-and-control': 'Tunjukkan apa yang disimpan dan biarkan saya mengaturnya',
      'promise-no-selling': 'Berjanji tidak menjual atau membagikannya',
      'stronger-sign-in': 'Cara masuk yang lebih aman',
      'less-data': 'Minta dan simpan lebih sedikit data',
      'fix-something': 'Perbaiki sesuatu yang tampak salah atau tidak aman',
      'independent-proof': 'Bukti independen (audit, sertifikasi)',
      'news-elsewhere': 'Berita tentang perusahaan lain',
      'nothing-other': 'Tidak ada / lainnya',
    },
  },
  worry: {
    text: 'Apa yang paling Anda khawatirkan jika bocor?',
    options: {
      payment: 'Data pembayaran atau bank',
      'government-id': 'Nomor identitas resmi',
      messages: 'Pesan',
      'photos-files': 'Foto dan berkas',
      location: 'Lokasi',
      contacts: 'Kontak',
      passwords: 'Kata sandi',
      health: 'Kesehatan',
      nothing: 'Tidak ada yang khusus',
    },
  },
};
