/* Check characters and forms. */
#include "vocab/checksum.h"
#include "vocab/moment.h"

#include <string.h>

REFUSAL(IDENTITY_FORM, 422, "identity.form", "身份证号应为 18 位：17 位数字加 1 位数字或大写 X",
        "an identity number has 17 digits and a digit or upper-case X");
REFUSAL(IDENTITY_BIRTHDAY, 422, "identity.birthday", "身份证号中的出生日期不存在或在今天之后",
        "the birthday in the identity number does not exist or lies ahead");
REFUSAL(IDENTITY_CHECK, 422, "identity.check", "身份证号校验位不对，请核对", "the identity number's check digit is wrong");
REFUSAL(CREDIT_CODE_FORM, 422, "credit_code.form", "统一社会信用代码应为 18 位数字或大写字母（不含 I、O、S、V、Z）",
        "a credit code has 18 digits or upper-case letters, without I, O, S, V, Z");
REFUSAL(CREDIT_CODE_CHECK, 422, "credit_code.check", "统一社会信用代码校验位不对，请核对",
        "the credit code's check character is wrong");
REFUSAL(PHONE_FORM, 422, "phone.form", "电话应为 11 位手机号，或带区号的固定电话",
        "a phone number is an 11-digit mobile, or a land line with its area code");

static bool digits(Str s)
{
    for (ptrdiff_t i = 0; i < s.len; i++)
        if (s.at[i] < '0' || s.at[i] > '9') return false;
    return true;
}

char identity_check_char(Str first_17)
{
    static const int weight[] = { 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2 };
    int sum = 0;
    for (int i = 0; i < 17; i++) sum += weight[i] * (first_17.at[i] - '0');
    return "10X98765432"[sum % 11];
}

Err identity_read(Str number, int64_t today, Identity *ret)
{
    int64_t date, day;
    if (number.len != 18 || !digits(str_part(number, 0, 17))) return IDENTITY_FORM;
    if (number.at[17] != 'X' && !digits(str_part(number, 17, 18))) return IDENTITY_FORM;
    if (!str_int(str_part(number, 6, 14), &date)) return IDENTITY_FORM;
    Date d = { (int)(date / 10000), (int)(date / 100 % 100), (int)(date % 100) };
    if (d.year < 1800 || !moment_day_of(d, &day) || day > today) return IDENTITY_BIRTHDAY;
    if (identity_check_char(number) != number.at[17]) return IDENTITY_CHECK;
    *ret = (Identity){ str_part(number, 0, 6), day, (number.at[16] - '0') % 2 == 0 };
    return NULL;
}

static int credit_value(char c)
{
    static const char alphabet[] = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    const char *at = c ? strchr(alphabet, c) : NULL;
    return at ? (int)(at - alphabet) : -1;
}

char credit_code_check_char(Str first_17)
{
    static const int weight[] = { 1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28 };
    int sum = 0;
    for (int i = 0; i < 17; i++) {
        int value = credit_value(first_17.at[i]);
        if (value < 0) return 0;
        sum += weight[i] * value;
    }
    return "0123456789ABCDEFGHJKLMNPQRTUWXY"[(31 - sum % 31) % 31];
}

/* GB 11714: eight characters and their check, here at places 9 to 17 of the credit code. */
static bool organisation_fits(Str nine)
{
    static const int weight[] = { 3, 7, 9, 10, 5, 8, 4, 2 };
    int sum = 0;
    for (int i = 0; i < 8; i++) {
        char c = nine.at[i];
        sum += weight[i] * (c <= '9' ? c - '0' : c - 'A' + 10);
    }
    return "0X987654321"[sum % 11] == nine.at[8];
}

Err credit_code_check(Str code)
{
    if (code.len != 18 || credit_value(code.at[17]) < 0) return CREDIT_CODE_FORM;
    char check = credit_code_check_char(code);
    if (!check || !digits(str_part(code, 2, 8))) return CREDIT_CODE_FORM;
    return check == code.at[17] && organisation_fits(str_part(code, 8, 17)) ? NULL : CREDIT_CODE_CHECK;
}

Err phone_read(Arena *keep, Str text, Str *ret)
{
    Str rest = str_trim(text);
    if (rest.len > 40) return PHONE_FORM;
    if (str_starts(rest, S("+86"))) rest = str_part(rest, 3, rest.len);
    Buf b = buf_new(keep, rest.len + 1);
    for (ptrdiff_t i = 0; i < rest.len; i++)
        if (!strchr(" -()", rest.at[i])) buf_char(&b, rest.at[i]);
    Str plain = buf_str(&b);
    if (!digits(plain) || plain.len < 10) return PHONE_FORM;
    bool mobile = plain.len == 11 && plain.at[0] == '1' && plain.at[1] >= '3';
    bool land = plain.len <= 12 && plain.at[0] == '0' && plain.at[1] != '0';
    if (!mobile && !land) return PHONE_FORM;
    *ret = plain;
    return NULL;
}
