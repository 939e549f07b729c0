#include "checks/comparators.h"

#include <gtest/gtest.h>

#include <array>
#include <filesystem>
#include <set>

#include "checks/text_checks.h"
#include "tests/checks/found.h"

namespace guided_help {
namespace {

using Lines = std::vector<std::string>;

constexpr std::array<Relation, kRelationCount> kRelations = {
    Relation::kFewerThan, Relation::kAtMost, Relation::kExactly, Relation::kAtLeast,
    Relation::kMoreThan};

/// One sentence with each of the five relations, in the order of `Relation`, and with the relation
/// after the number.
struct Sentences {
  std::string locale;
  std::array<std::string, kRelationCount> by_relation;
  std::string or_fewer;
  std::string or_more;
};

const std::array<std::string, kRelationCount>& English() {
  static const std::array<std::string, kRelationCount> kEnglish = {
      "If you have fewer than 25 assigned licenses, you can cancel online.",
      "If you have at most 25 assigned licenses, you can cancel online.",
      "If you have exactly 25 assigned licenses, you can cancel online.",
      "If you have at least 25 assigned licenses, you can cancel online.",
      "If you have more than 25 assigned licenses, you can cancel online."};
  return kEnglish;
}

constexpr std::string_view kOrFewer =
    "If you have 25 or fewer assigned licenses, you can cancel online.";
constexpr std::string_view kOrMore =
    "If you have 25 or more assigned licenses, you can cancel online.";

const std::vector<Sentences>& Translations() {
  static const std::vector<Sentences> kTranslations = {
      {"zh-TW",
       {"如果您有少於 25 個已指派的授權，可以在線上取消。",
        "如果您有最多 25 個已指派的授權，可以在線上取消。",
        "如果您有剛好 25 個已指派的授權，可以在線上取消。",
        "如果您有至少 25 個已指派的授權，可以在線上取消。",
        "如果您有超過 25 個已指派的授權，可以在線上取消。"},
       "如果您有 25 個以下已指派的授權，可以在線上取消。",
       "如果您有 25 個以上已指派的授權，可以在線上取消。"},
      {"zh-CN",
       {"如果你有少于 25 个已分配的许可证，可以在线取消。",
        "如果你有最多 25 个已分配的许可证，可以在线取消。",
        "如果你有正好 25 个已分配的许可证，可以在线取消。",
        "如果你有至少 25 个已分配的许可证，可以在线取消。",
        "如果你有超过 25 个已分配的许可证，可以在线取消。"},
       "如果你有 25 个或以下已分配的许可证，可以在线取消。",
       "如果你有 25 个或更多已分配的许可证，可以在线取消。"},
      {"ja-JP",
       {"割り当て済みのライセンスが 25 個未満の場合は、オンラインで解約できます。",
        "割り当て済みのライセンスが 25 個を超えない場合は、オンラインで解約できます。",
        "割り当て済みのライセンスがちょうど 25 個の場合は、オンラインで解約できます。",
        "割り当て済みのライセンスが少なくとも 25 個ある場合は、オンラインで解約できます。",
        "割り当て済みのライセンスが 25 個を超える場合は、オンラインで解約できます。"},
       "割り当て済みのライセンスが 25 個以下の場合は、オンラインで解約できます。",
       "割り当て済みのライセンスが 25 個以上の場合は、オンラインで解約できます。"},
      {"ko-KR",
       {"할당된 라이선스가 25개 미만인 경우 온라인으로 취소할 수 있습니다.",
        "할당된 라이선스가 최대 25개인 경우 온라인으로 취소할 수 있습니다.",
        "할당된 라이선스가 정확히 25개인 경우 온라인으로 취소할 수 있습니다.",
        "할당된 라이선스가 최소 25개인 경우 온라인으로 취소할 수 있습니다.",
        "할당된 라이선스가 25개를 초과하는 경우 온라인으로 취소할 수 있습니다."},
       "할당된 라이선스가 25개 이하인 경우 온라인으로 취소할 수 있습니다.",
       "할당된 라이선스가 25개 이상인 경우 온라인으로 취소할 수 있습니다."},
      {"de-DE",
       {"Wenn Sie weniger als 25 zugewiesene Lizenzen haben, können Sie online kündigen.",
        "Wenn Sie höchstens 25 zugewiesene Lizenzen haben, können Sie online kündigen.",
        "Wenn Sie genau 25 zugewiesene Lizenzen haben, können Sie online kündigen.",
        "Wenn Sie mindestens 25 zugewiesene Lizenzen haben, können Sie online kündigen.",
        "Wenn Sie mehr als 25 zugewiesene Lizenzen haben, können Sie online kündigen."},
       "Wenn Sie 25 oder weniger zugewiesene Lizenzen haben, können Sie online kündigen.",
       "Wenn Sie 25 oder mehr zugewiesene Lizenzen haben, können Sie online kündigen."},
      {"fr-FR",
       {"Si vous avez moins de 25 licences attribuées, vous pouvez annuler en ligne.",
        "Si vous avez au plus 25 licences attribuées, vous pouvez annuler en ligne.",
        "Si vous avez exactement 25 licences attribuées, vous pouvez annuler en ligne.",
        "Si vous avez au moins 25 licences attribuées, vous pouvez annuler en ligne.",
        "Si vous avez plus de 25 licences attribuées, vous pouvez annuler en ligne."},
       "Si vous avez 25 licences attribuées ou moins, vous pouvez annuler en ligne.",
       "Si vous avez 25 licences attribuées ou plus, vous pouvez annuler en ligne."},
      {"es-ES",
       {"Si tiene menos de 25 licencias asignadas, puede cancelar en línea.",
        "Si tiene como máximo 25 licencias asignadas, puede cancelar en línea.",
        "Si tiene exactamente 25 licencias asignadas, puede cancelar en línea.",
        "Si tiene al menos 25 licencias asignadas, puede cancelar en línea.",
        "Si tiene más de 25 licencias asignadas, puede cancelar en línea."},
       "Si tiene 25 licencias asignadas o menos, puede cancelar en línea.",
       "Si tiene 25 licencias asignadas o más, puede cancelar en línea."},
      {"pt-BR",
       {"Se você tiver menos de 25 licenças atribuídas, poderá cancelar online.",
        "Se você tiver no máximo 25 licenças atribuídas, poderá cancelar online.",
        "Se você tiver exatamente 25 licenças atribuídas, poderá cancelar online.",
        "Se você tiver pelo menos 25 licenças atribuídas, poderá cancelar online.",
        "Se você tiver mais de 25 licenças atribuídas, poderá cancelar online."},
       "Se você tiver 25 licenças atribuídas ou menos, poderá cancelar online.",
       "Se você tiver 25 licenças atribuídas ou mais, poderá cancelar online."},
      {"ru-RU",
       {"Если у вас менее 25 назначенных лицензий, вы можете отменить подписку в Интернете.",
        "Если у вас не более 25 назначенных лицензий, вы можете отменить подписку в Интернете.",
        "Если у вас ровно 25 назначенных лицензий, вы можете отменить подписку в Интернете.",
        "Если у вас не менее 25 назначенных лицензий, вы можете отменить подписку в Интернете.",
        "Если у вас более 25 назначенных лицензий, вы можете отменить подписку в Интернете."},
       "Если у вас 25 или менее назначенных лицензий, вы можете отменить подписку в Интернете.",
       "Если у вас 25 или более назначенных лицензий, вы можете отменить подписку в Интернете."},
      {"sr-Latn-RS",
       {"Ako imate manje od 25 dodeljenih licenci, možete da otkažete na mreži.",
        "Ako imate najviše 25 dodeljenih licenci, možete da otkažete na mreži.",
        "Ako imate tačno 25 dodeljenih licenci, možete da otkažete na mreži.",
        "Ako imate najmanje 25 dodeljenih licenci, možete da otkažete na mreži.",
        "Ako imate više od 25 dodeljenih licenci, možete da otkažete na mreži."},
       "Ako imate 25 ili manje dodeljenih licenci, možete da otkažete na mreži.",
       "Ako imate 25 ili više dodeljenih licenci, možete da otkažete na mreži."},
      {"he-IL",
       {"אם יש לך פחות מ-25 רישיונות מוקצים, באפשרותך לבטל באופן מקוון.",
        "אם יש לך לכל היותר 25 רישיונות מוקצים, באפשרותך לבטל באופן מקוון.",
        "אם יש לך בדיוק 25 רישיונות מוקצים, באפשרותך לבטל באופן מקוון.",
        "אם יש לך לפחות 25 רישיונות מוקצים, באפשרותך לבטל באופן מקוון.",
        "אם יש לך יותר מ-25 רישיונות מוקצים, באפשרותך לבטל באופן מקוון."},
       "אם יש לך 25 רישיונות מוקצים או פחות, באפשרותך לבטל באופן מקוון.",
       "אם יש לך 25 רישיונות מוקצים או יותר, באפשרותך לבטל באופן מקוון."},
      {"ar-SA",
       {"إذا كان لديك أقل من 25 ترخيصا معينا، يمكنك الإلغاء عبر الإنترنت.",
        "إذا كان لديك ما لا يزيد عن 25 ترخيصا معينا، يمكنك الإلغاء عبر الإنترنت.",
        "إذا كان لديك 25 ترخيصا معينا بالضبط، يمكنك الإلغاء عبر الإنترنت.",
        "إذا كان لديك ما لا يقل عن 25 ترخيصا معينا، يمكنك الإلغاء عبر الإنترنت.",
        "إذا كان لديك أكثر من 25 ترخيصا معينا، يمكنك الإلغاء عبر الإنترنت."},
       "إذا كان لديك 25 ترخيصا معينا أو أقل، يمكنك الإلغاء عبر الإنترنت.",
       "إذا كان لديك 25 ترخيصا معينا أو أكثر، يمكنك الإلغاء عبر الإنترنت."},
      {"th-TH",
       {"ถ้าคุณมีสิทธิ์การใช้งานน้อยกว่า 25 สิทธิ์ คุณสามารถยกเลิกทางออนไลน์ได้",
        "ถ้าคุณมีสิทธิ์การใช้งานไม่เกิน 25 สิทธิ์ คุณสามารถยกเลิกทางออนไลน์ได้",
        "ถ้าคุณมีสิทธิ์การใช้งานเท่ากับ 25 สิทธิ์ คุณสามารถยกเลิกทางออนไลน์ได้",
        "ถ้าคุณมีสิทธิ์การใช้งานอย่างน้อย 25 สิทธิ์ คุณสามารถยกเลิกทางออนไลน์ได้",
        "ถ้าคุณมีสิทธิ์การใช้งานมากกว่า 25 สิทธิ์ คุณสามารถยกเลิกทางออนไลน์ได้"},
       "ถ้าคุณมีสิทธิ์การใช้งาน 25 สิทธิ์ลงมา คุณสามารถยกเลิกทางออนไลน์ได้",
       "ถ้าคุณมีสิทธิ์การใช้งาน 25 สิทธิ์ขึ้นไป คุณสามารถยกเลิกทางออนไลน์ได้"},
      {"vi-VN",
       {"Nếu bạn có ít hơn 25 giấy phép được gán, bạn có thể hủy trực tuyến.",
        "Nếu bạn có tối đa 25 giấy phép được gán, bạn có thể hủy trực tuyến.",
        "Nếu bạn có đúng 25 giấy phép được gán, bạn có thể hủy trực tuyến.",
        "Nếu bạn có ít nhất 25 giấy phép được gán, bạn có thể hủy trực tuyến.",
        "Nếu bạn có nhiều hơn 25 giấy phép được gán, bạn có thể hủy trực tuyến."},
       "Nếu bạn có 25 giấy phép trở xuống, bạn có thể hủy trực tuyến.",
       "Nếu bạn có 25 giấy phép trở lên, bạn có thể hủy trực tuyến."},
      {"it-IT",
       {"Se hai meno di 25 licenze assegnate, puoi annullare online.",
        "Se hai al massimo 25 licenze assegnate, puoi annullare online.",
        "Se hai esattamente 25 licenze assegnate, puoi annullare online.",
        "Se hai almeno 25 licenze assegnate, puoi annullare online.",
        "Se hai più di 25 licenze assegnate, puoi annullare online."},
       "Se hai 25 o meno licenze assegnate, puoi annullare online.",
       "Se hai 25 o più licenze assegnate, puoi annullare online."},
      {"nl-NL",
       {"Als u minder dan 25 toegewezen licenties hebt, kunt u online opzeggen.",
        "Als u maximaal 25 toegewezen licenties hebt, kunt u online opzeggen.",
        "Als u precies 25 toegewezen licenties hebt, kunt u online opzeggen.",
        "Als u ten minste 25 toegewezen licenties hebt, kunt u online opzeggen.",
        "Als u meer dan 25 toegewezen licenties hebt, kunt u online opzeggen."},
       "Als u 25 of minder toegewezen licenties hebt, kunt u online opzeggen.",
       "Als u 25 of meer toegewezen licenties hebt, kunt u online opzeggen."},
      {"sv-SE",
       {"Om du har färre än 25 tilldelade licenser kan du säga upp online.",
        "Om du har högst 25 tilldelade licenser kan du säga upp online.",
        "Om du har exakt 25 tilldelade licenser kan du säga upp online.",
        "Om du har minst 25 tilldelade licenser kan du säga upp online.",
        "Om du har fler än 25 tilldelade licenser kan du säga upp online."},
       "Om du har 25 eller färre tilldelade licenser kan du säga upp online.",
       "Om du har 25 eller fler tilldelade licenser kan du säga upp online."},
      {"pl-PL",
       {"Jeśli masz mniej niż 25 przypisanych licencji, możesz anulować online.",
        "Jeśli masz co najwyżej 25 przypisanych licencji, możesz anulować online.",
        "Jeśli masz dokładnie 25 przypisanych licencji, możesz anulować online.",
        "Jeśli masz co najmniej 25 przypisanych licencji, możesz anulować online.",
        "Jeśli masz więcej niż 25 przypisanych licencji, możesz anulować online."},
       "Jeśli masz 25 lub mniej przypisanych licencji, możesz anulować online.",
       "Jeśli masz 25 lub więcej przypisanych licencji, możesz anulować online."},
      {"cs-CZ",
       {"Pokud máte méně než 25 přiřazených licencí, můžete je zrušit online.",
        "Pokud máte nejvýše 25 přiřazených licencí, můžete je zrušit online.",
        "Pokud máte přesně 25 přiřazených licencí, můžete je zrušit online.",
        "Pokud máte alespoň 25 přiřazených licencí, můžete je zrušit online.",
        "Pokud máte více než 25 přiřazených licencí, můžete je zrušit online."},
       "Pokud máte 25 nebo méně přiřazených licencí, můžete je zrušit online.",
       "Pokud máte 25 nebo více přiřazených licencí, můžete je zrušit online."},
      {"uk-UA",
       {"Якщо у вас менше ніж 25 призначених ліцензій, ви можете скасувати підписку онлайн.",
        "Якщо у вас не більше 25 призначених ліцензій, ви можете скасувати підписку онлайн.",
        "Якщо у вас рівно 25 призначених ліцензій, ви можете скасувати підписку онлайн.",
        "Якщо у вас принаймні 25 призначених ліцензій, ви можете скасувати підписку онлайн.",
        "Якщо у вас більше ніж 25 призначених ліцензій, ви можете скасувати підписку онлайн."},
       "Якщо у вас 25 або менше призначених ліцензій, ви можете скасувати підписку онлайн.",
       "Якщо у вас 25 або більше призначених ліцензій, ви можете скасувати підписку онлайн."},
      {"el-GR",
       {"Εάν έχετε λιγότερες από 25 εκχωρημένες άδειες, μπορείτε να ακυρώσετε online.",
        "Εάν έχετε το πολύ 25 εκχωρημένες άδειες, μπορείτε να ακυρώσετε online.",
        "Εάν έχετε ακριβώς 25 εκχωρημένες άδειες, μπορείτε να ακυρώσετε online.",
        "Εάν έχετε τουλάχιστον 25 εκχωρημένες άδειες, μπορείτε να ακυρώσετε online.",
        "Εάν έχετε περισσότερες από 25 εκχωρημένες άδειες, μπορείτε να ακυρώσετε online."},
       "Εάν έχετε 25 ή λιγότερες εκχωρημένες άδειες, μπορείτε να ακυρώσετε online.",
       "Εάν έχετε 25 ή περισσότερες εκχωρημένες άδειες, μπορείτε να ακυρώσετε online."},
      {"tr-TR",
       {"25'ten az atanmış lisansınız varsa çevrimiçi iptal edebilirsiniz.",
        "En fazla 25 atanmış lisansınız varsa çevrimiçi iptal edebilirsiniz.",
        "Tam olarak 25 atanmış lisansınız varsa çevrimiçi iptal edebilirsiniz.",
        "En az 25 atanmış lisansınız varsa çevrimiçi iptal edebilirsiniz.",
        "25'ten fazla atanmış lisansınız varsa çevrimiçi iptal edebilirsiniz."},
       "25 veya daha az atanmış lisansınız varsa çevrimiçi iptal edebilirsiniz.",
       "25 veya daha fazla atanmış lisansınız varsa çevrimiçi iptal edebilirsiniz."},
      {"hu-HU",
       {"Ha 25-nél kevesebb hozzárendelt licence van, online is lemondhatja az előfizetést.",
        "Ha legfeljebb 25 hozzárendelt licence van, online is lemondhatja az előfizetést.",
        "Ha pontosan 25 hozzárendelt licence van, online is lemondhatja az előfizetést.",
        "Ha legalább 25 hozzárendelt licence van, online is lemondhatja az előfizetést.",
        "Ha 25-nél több hozzárendelt licence van, online is lemondhatja az előfizetést."},
       "Ha 25 vagy annál kevesebb hozzárendelt licence van, online is lemondhatja az előfizetést.",
       "Ha 25 vagy annál több hozzárendelt licence van, online is lemondhatja az előfizetést."},
      {"id-ID",
       {"Jika memiliki kurang dari 25 lisensi yang ditetapkan, Anda dapat membatalkannya secara "
        "online.",
        "Jika memiliki paling banyak 25 lisensi yang ditetapkan, Anda dapat membatalkannya secara "
        "online.",
        "Jika memiliki tepat 25 lisensi yang ditetapkan, Anda dapat membatalkannya secara online.",
        "Jika memiliki setidaknya 25 lisensi yang ditetapkan, Anda dapat membatalkannya secara "
        "online.",
        "Jika memiliki lebih dari 25 lisensi yang ditetapkan, Anda dapat membatalkannya secara "
        "online."},
       "Jika memiliki 25 atau kurang lisensi yang ditetapkan, Anda dapat membatalkannya secara "
       "online.",
       "Jika memiliki 25 atau lebih lisensi yang ditetapkan, Anda dapat membatalkannya secara "
       "online."},
  };
  return kTranslations;
}

/// Errors of `comparator` and `number`, and their count; warnings count, too.
std::string Judge(const std::string& locale, std::string_view source, std::string_view target) {
  Lines lines = Found(CheckComparators, locale, source, target);
  for (std::string& line : Found(CheckNumbers, locale, source, target)) {
    lines.push_back(std::move(line));
  }
  std::string heads;
  for (const std::string& line : lines) {
    if (!heads.empty()) heads += ", ";
    heads += line.substr(0, line.find(' ', line.find(' ') + 1));
  }
  return heads;
}

TEST(ComparatorsTest, HasSentencesForEveryLanguageWithRules) {
  std::set<std::string> with_rules;
  for (const auto& entry :
       std::filesystem::directory_iterator(SourceFolder() / "localization/rules")) {
    if (entry.path().extension() == ".json") with_rules.insert(entry.path().stem());
  }
  std::set<std::string> with_sentences = {"en-US"};
  for (const Sentences& translation : Translations()) with_sentences.insert(translation.locale);
  EXPECT_EQ(with_sentences, with_rules);
}

TEST(ComparatorsTest, AcceptsTheSameRelationAndRejectsEveryOther) {
  for (const Sentences& translation : Translations()) {
    for (const Relation source : kRelations) {
      for (const Relation target : kRelations) {
        const std::string& english = English()[static_cast<std::size_t>(source)];
        const std::string& other = translation.by_relation[static_cast<std::size_t>(target)];
        EXPECT_EQ(Judge(translation.locale, english, other),
                  source == target ? "" : "error comparator")
            << translation.locale << ": " << Name(source) << " as " << Name(target) << "\n"
            << other;
      }
    }
  }
}

TEST(ComparatorsTest, FindsARelationAfterItsNumber) {
  for (const Sentences& translation : Translations()) {
    for (const Relation source : kRelations) {
      const std::string& english = English()[static_cast<std::size_t>(source)];
      EXPECT_EQ(Judge(translation.locale, english, translation.or_fewer),
                source == Relation::kAtMost ? "" : "error comparator")
          << translation.locale << ": " << Name(source) << "\n"
          << translation.or_fewer;
      EXPECT_EQ(Judge(translation.locale, english, translation.or_more),
                source == Relation::kAtLeast ? "" : "error comparator")
          << translation.locale << ": " << Name(source) << "\n"
          << translation.or_more;
    }
    for (const Relation target : kRelations) {
      const std::string& other = translation.by_relation[static_cast<std::size_t>(target)];
      EXPECT_EQ(Judge(translation.locale, kOrFewer, other),
                target == Relation::kAtMost ? "" : "error comparator")
          << translation.locale << ": 25 or fewer as " << Name(target);
      EXPECT_EQ(Judge(translation.locale, kOrMore, other),
                target == Relation::kAtLeast ? "" : "error comparator")
          << translation.locale << ": 25 or more as " << Name(target);
    }
  }
}

TEST(ComparatorsTest, QuotesBothTextsAndTheirMeaning) {
  EXPECT_EQ(Found(CheckComparators, "ko-KR", "If you have more than 25 licenses, call support.",
                  "라이선스가 25개 이상 할당된 경우 지원에 문의하세요."),
            (Lines{"error comparator 16: the source says \"more than 25\" (more than), but the "
                   "translation says \"25개 이상\" (at least) (use the same comparison: customers "
                   "depend on whether the number itself is included)"}));
  EXPECT_EQ(Found(CheckComparators, "zh-TW", "Wait up to 24 hours.", "請等候 24 小時。"),
            (Lines{"warning comparator 10: the source says \"up to 24\" (at most), but the "
                   "translation seems to have no comparator (translate the comparator; if its "
                   "words are not known yet, add them to localization/rules)"}));
  EXPECT_EQ(
      Found(CheckComparators, "zh-TW", "Wait 24 hours.", "請等候**超過 24** 小時。"),
      (Lines{"warning comparator 11: the translation says \"超過 24\" (more than), but the source "
             "seems to have no comparator (remove the comparator, unless the source implies it)"}));
  EXPECT_EQ(Found(CheckComparators, "zh-TW", "It takes under 24 hours.", "超過 24 小時。"),
            (Lines{"error comparator 0: the source says \"under 24\" (fewer than or at most), but "
                   "the translation says \"超過 24\" (more than) (use the same comparison: "
                   "customers depend on whether the number itself is included)"}));
}

TEST(ComparatorsTest, ANegationMakesTheOppositePossible) {
  ExpectFound(
      CheckComparators,
      {
          {"zh-TW", "no more than 25 users", "最多 25 位"},
          {"zh-TW", "no more than 25 users", "不超過 25 位"},
          {"zh-TW", "no more than 25 users", "超過 25 位", {"error comparator 0"}},
          {"zh-TW", "more than 25 users", "不超過 25 位", {"error comparator 0"}},
          {"zh-TW", "not fewer than 25 users", "至少 25 位"},
          {"de-DE", "no more than 25 users", "nicht mehr als 25 Benutzer"},
          {"de-DE", "more than 25 users", "nicht mehr als 25 Benutzer", {"error comparator 0"}},
          {"fr-FR", "no more than 25 users", "pas plus de 25 utilisateurs"},
          {"es-ES", "no more than 25 users", "no más de 25 usuarios"},
          {"pt-BR", "no more than 25 users", "não mais de 25 usuários"},
          {"ru-RU", "at least 25 users", "не менее 25 пользователей"},
          {"ru-RU", "fewer than 25 users", "не менее 25 пользователей", {"error comparator 0"}},
          {"sr-Latn-RS", "no more than 25 users", "ne više od 25 korisnika"},
          {"he-IL", "no more than 25 users", "לא יותר מ-25 משתמשים"},
          {"ar-SA", "no more than 25 users", "ليس أكثر من 25 مستخدما"},
          {"th-TH", "no more than 25 users", "ไม่เกิน 25 คน"},
          {"th-TH", "more than 25 users", "ไม่เกิน 25 คน", {"error comparator 0"}},
          {"vi-VN", "no more than 25 users", "không quá 25 người dùng"},
          {"ja-JP", "no more than 25 users", "25 人を超えない"},
          {"ja-JP", "more than 25 users", "25 人を超えません", {"error comparator 0"}},
          {"ko-KR", "no more than 25 users", "25명을 초과하지 않는"},
          {"ko-KR", "more than 25 users", "25명을 초과하지 않는", {"error comparator 0"}},
          // A nearby negation makes both relations possible.
          {"zh-TW", "until you have fewer than 25 users", "直到不再有至少 25 位"},
          {"ja-JP", "more than 25 users", "25 人以下ではない"},
          {"de-DE", "at most 25 users", "wenn Sie nicht mehr als diese mehr als 25 Benutzer haben"},
          // Negations in another clause, or far away, do not count.
          {"zh-TW", "more than 25 users", "若不要，則至少 25 位", {"error comparator 15"}},
          {"zh-TW",
           "more than 25 users",
           "不需要任何其他的額外設定就可以有至少 25 位",
           {"error comparator 48"}},
          {"ja-JP", "more than 25 users", "25 人以上なら、できません", {"error comparator 0"}},
          {"de-DE",
           "more than 25 users",
           "Das geht nicht: mindestens 25 Benutzer",
           {"error comparator 16"}},
          {"de-DE",
           "more than 25 users",
           "Das ist nicht möglich wenn eine Organisation schon mindestens 25 Benutzer hat",
           {"error comparator 52"}},
          // Part of another word.
          {"de-DE",
           "more than 25 users",
           "Notizen nichtig mindestens 25 Benutzer",
           {"error comparator 16"}},
      });
}

TEST(ComparatorsTest, MoreThan25Is26OrMore) {
  ExpectFound(CheckComparators,
              {
                  {"zh-TW", "more than 25 users", "26 位或以上"},
                  {"zh-TW", "more than 25 users", "26 位以上的使用者"},
                  {"zh-TW", "at least 26 users", "超過 25 位"},
                  {"zh-TW", "fewer than 25 users", "最多 24 位"},
                  {"zh-TW", "at most 24 users", "少於 25 位"},
                  {"ja-JP", "less than 10 days", "9 日以下"},
                  {"ja-JP", "less than 10 days", "10 日以下", {"error comparator 0"}},
              });
}

TEST(ComparatorsTest, AllowsFillersBetweenTheComparatorAndItsNumber) {
  ExpectFound(
      CheckComparators,
      {
          {"zh-TW", "more than about 25 users", "超過大約 25 位"},
          {"zh-TW", "more than 25 users", "超過了約共 25 位"},
          {"zh-TW", "more than 25 users", "至少要有 25 位", {"error comparator 0"}},
          {"zh-TW", "more than 25 users", "至少**（25** 位）", {"error comparator 0"}},
          {"de-DE", "at least 25 users", "mindestens etwa 25 Benutzer"},
          {"de-DE", "more than 25 users", "mindestens insgesamt ca. 25", {"error comparator 0"}},
          {"de-DE", "more than $25", "mindestens $ 25", {"error comparator 0"}},
          // The counted noun is between the number and the comparator.
          {"de-DE",
           "more than 25 users",
           "25 zugewiesene Lizenzen oder mehr",
           {"error comparator 0"}},
          {"de-DE", "25 users", "25 sehr alte und neue Lizenzen oder mehr"},
          {"de-DE", "25 users", "25 Lizenzen. Oder mehr"},
          {"de-DE", "25 users", "25 (zwei) oder mehr"},
          {"de-DE", "25 of 30 users", "25 von 30 oder mehr", {"warning comparator 7"}},
          {"zh-TW", "more than 25 users", "25 個授權使用者以上", {"error comparator 0"}},
          {"zh-TW", "25 users", "25 個授權的使用者和管理員以上"},
          // A verb, another number, a distant word: not about this number.
          {"zh-TW", "25 users", "至少執行一次後 25 位"},
          {"de-DE", "at least 5 of 25 users", "mindestens 5 von 25 Benutzern"},
          {"de-DE",
           "5 of at least 25 users",
           "mindestens 5 von 25 Benutzern",
           {"warning comparator 17", "warning comparator 0"}},
          {"en-US", "25+ users", "25+ users"},
          {"de-DE", "25 + 3", "25 + 3"},
          {"zh-TW", "25+ users", "25 位以上"},
          {"zh-TW", "25+ users", "超過 25 位", {"error comparator 0"}},
      });
}

TEST(ComparatorsTest, IgnoresFalseFriends) {
  ExpectFound(CheckComparators,
              {
                  {"zh-TW", "Do the following 3 steps.", "請執行以下 3 個步驟。"},
                  {"zh-TW", "In step 3, do the following.", "在步驟 3 執行以下步驟。"},
                  {"zh-TW", "After 24 hours, try the steps above.", "24 小時後請試以上步驟。"},
                  {"zh-CN", "In step 3, do the following.", "在步骤 3 执行以下步骤。"},
                  {"zh-TW", "It is not equal to 25.", "不等於 25。"},
                  {"zh-TW", "If you can't find the 3 users.", "找不到 3 位使用者。"},
                  {"ja-JP", "In step 3, do the following.", "手順 3 以下の手順を実行します。"},
                  {"ja-JP", "These were 3 steps.", "3 以上です。"},
                  {"ko-KR", "25 are no longer assigned.", "25개는 더 이상 할당되지 않습니다."},
                  {"ko-KR", "25 anomalies", "25개의 이상 징후"},
                  {"en-US", "25 users. For more information", "25 users or more information"},
                  {"de-DE", "25 users or more information", "25 Benutzer oder mehr Informationen"},
              });
}

TEST(ComparatorsTest, AnAmbiguousPhraseAgreesWithEachOfItsMeanings) {
  ExpectFound(CheckComparators,
              {
                  {"zh-TW", "under 25 users", "少於 25 位"},
                  {"zh-TW", "under 25 users", "最多 25 位"},
                  {"zh-TW", "under 25 users", "至少 25 位", {"error comparator 0"}},
                  {"zh-TW", "within 24 hours", "24 小時內"},
                  {"zh-TW", "within 24 hours", "24 小時"},
                  {"zh-TW", "24 hours", "24 小時內"},
                  {"zh-TW", "within 24 hours", "超過 24 小時", {"error comparator 0"}},
                  {"zh-TW", "limited to 25 users", "最多 25 位"},
                  {"zh-TW", "over 25 users", "超過 25 位"},
              });
}

TEST(ComparatorsTest, TheLongestPhraseWins) {
  ExpectFound(CheckComparators,
              {
                  {"zh-TW", "less than or equal to 25", "小於或等於 25"},
                  {"zh-TW", "less than 25", "小於或等於 25", {"error comparator 0"}},
                  {"de-DE", "more than 25", "größer als oder gleich 25", {"error comparator 0"}},
                  {"en-US", "fewer than 25", "fewer than or equal to 25", {"error comparator 0"}},
              });
}

TEST(ComparatorsTest, MatchesWholeWordsUnlessTheRulesAllowParts) {
  ExpectFound(CheckComparators,
              {
                  {"de-DE", "at least version 5", "Version 5 oder höhere"},
                  {"de-DE", "5 or less", "5 oder höheren", {"error comparator 0"}},
                  {"de-DE", "25 users", "xmindestens 25"},
                  {"de-DE", "25 users", "25 oder mehrere"},
                  {"he-IL", "more than 25 users", "ליותר מ-25 משתמשים"},
              });
}

TEST(ComparatorsTest, FindsNothingInALanguageWithoutRules) {
  const LocaleRules none;
  const InlineText source = ReadMarkdown("more than 25 users");
  const InlineText target = ReadMarkdown("25 anes");
  EXPECT_TRUE(CheckComparators({source, target, RulesOf("en-US"), none}).empty());
}

TEST(ComparatorsTest, ComparesEachNumberWithItsCounterpart) {
  ExpectFound(CheckComparators,
              {
                  {"zh-TW", "at least 5 and at most 25 users", "至少 5 位且最多 25 位"},
                  {"zh-TW", "at least 5 and at most 25 users", "最多 25 位且至少 5 位"},
                  {"zh-TW",
                   "at least 5 and at most 25 users",
                   "最多 5 位且至少 25 位",
                   {"error comparator 0", "error comparator 15"}},
                  {"zh-TW", "more than 25, fewer than 25", "少於 25，超過 25"},
              });
}

TEST(ComparatorsTest, AgreementNeedsACommonBound) {
  const FoundNumber number25{{}, {25}, false};
  const FoundNumber number26{{}, {26}, false};
  const auto found = [](Relations relations) { return FoundComparator{0, relations, {}}; };
  const FoundComparator more = found(Only(Relation::kMoreThan));
  const FoundComparator least = found(Only(Relation::kAtLeast));
  const FoundComparator exact = found(Only(Relation::kExactly));
  EXPECT_TRUE(CanAgree(more, number25, least, number26));
  EXPECT_FALSE(CanAgree(more, number25, least, number25));
  EXPECT_FALSE(CanAgree(more, number26, least, number25));
  EXPECT_TRUE(CanAgree(exact, number25, exact, number25));
  EXPECT_FALSE(CanAgree(exact, number25, exact, number26));
  EXPECT_FALSE(CanAgree(exact, number25, least, number25));
  EXPECT_TRUE(CanAgree(found(Only(Relation::kFewerThan)), number26, found(Only(Relation::kAtMost)),
                       number25));
}

}  // namespace
}  // namespace guided_help
