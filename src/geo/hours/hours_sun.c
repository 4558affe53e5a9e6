/* When the sun rises and sets, and when it stands 6 degrees below the horizon: dawn and dusk. J. Meeus,
 * Astronomical Algorithms (2nd ed.): apparent place of the sun ch. 25, sidereal time 12.4, rising and setting
 * ch. 15. Delta T by Espenak and Meeus for 2005 to 2050; a minute of it moves sunrise by a tenth of a second
 * at most, so other years do as well. Refraction and the sun's half width: 0.833 degrees. */
#include "geo/hours/hours_inside.h"

#include <math.h>

static const double TURN = 6.283185307179586476925287, DEGREE = 0.01745329251994329576923691;

typedef struct Sun { double right, declination; } Sun;

/* `days` since 2000-01-01T12:00 UT. */
static Sun sun_at(double days)
{
    double y = days / 365.2425, dt = 62.92 + y * (0.32217 + y * 0.005589);
    double t = (days + dt / 86400) / 36525;
    double length = DEGREE * (280.46646 + t * (36000.76983 + t * 0.0003032));
    double anomaly = DEGREE * (357.52911 + t * (35999.05029 - t * 0.0001537));
    double centre = DEGREE * ((1.914602 - t * (0.004817 + t * 0.000014)) * sin(anomaly)
        + (0.019993 - 0.000101 * t) * sin(2 * anomaly) + 0.000289 * sin(3 * anomaly));
    double node = DEGREE * (125.04 - 1934.136 * t);
    double l = length + centre - DEGREE * (0.00569 + 0.00478 * sin(node));
    double tilt = DEGREE * (23.439291 - t * (0.0130042 + t * (0.00000016 - t * 0.000000504)))
        + DEGREE * 0.00256 * cos(node);
    return (Sun){ atan2(cos(tilt) * sin(l), cos(l)), asin(sin(tilt) * sin(l)) };
}

/* Local hour angle of the sun, -half a turn to half a turn. */
static double hour_angle(double days, const Sun *sun, double lon)
{
    double h = DEGREE * (280.46061837 + 360.98564736629 * days) + lon - sun->right;
    return h - TURN * round(h / TURN);
}

/* Where on one solar day (`transit`, roughly) the sun passes the altitude; side -1: rising, 1: setting.
 * *ret_none: it doesn't; the answer then is the transit, or a day from it when the sun stays above. */
static double pass_at(double transit, double altitude, int side, double lon, double lat, bool *ret_none)
{
    for (int i = 0; i < 3; i++) {
        Sun sun = sun_at(transit);
        transit -= hour_angle(transit, &sun, lon) / TURN;
    }
    Sun noon = sun_at(transit);
    double c = (sin(altitude) - sin(lat) * sin(noon.declination)) / (cos(lat) * cos(noon.declination));
    *ret_none = !(c >= -1 && c <= 1);
    if (*ret_none) return c < -1 ? transit + side : transit;
    double days = transit + side * acos(c) / TURN;
    for (int i = 0; i < 2; i++) {
        Sun sun = sun_at(days);
        double h = hour_angle(days, &sun, lon);
        double is = asin(sin(lat) * sin(sun.declination) + cos(lat) * cos(sun.declination) * cos(h));
        double slope = cos(lat) * cos(sun.declination) * sin(h);
        if (fabs(slope) < 1e-6) break;         /* it grazes: no better by this way */
        days += (is - altitude) / (TURN * slope);
    }
    return days;
}

int32_t hours_sun(const HoursPlace *p, int32_t day, int what)
{
    double lon = p->lon * DEGREE, lat = p->lat * DEGREE;
    double altitude = DEGREE * (what == HOURS_SUNRISE || what == HOURS_SUNSET ? -0.833 : -6);
    int side = what == HOURS_SUNRISE || what == HOURS_DAWN ? -1 : 1;
    double clock = p->clock_min / 1440.0, mean = 0.0009 - p->lon / 360;
    double noon = round(day - 10957.0 - clock - mean), minute = 0;
    /* The event of this local day, which may belong to the solar day before or after. */
    for (int i = 0; i < 3; i++) {
        bool none;
        double at = pass_at(noon + (i == 2 ? -1 : i) + mean, altitude, side, lon, lat, &none);
        double m = floor((at + 10957.5 + clock - day) * 1440 + 1e-9);
        if (!none && m >= 0 && m < HOURS_DAY) return (int32_t)m;
        if (i == 0) minute = m;
    }
    return minute < 0 ? 0 : minute > HOURS_DAY ? HOURS_DAY : (int32_t)minute;
}
