using System.Globalization;

namespace VRLab.Scenarios;

/// <summary>The units that authors may write, and what they are in SI. Exact by definition (BIPM, "The International System of Units", 9th edition, tables 4 and 8).</summary>
internal static class UnitTable
{
    private readonly record struct Unit(string Name, Dimension Dimension, double Scale, double Offset = 0);

    private static readonly Unit[] Units =
    [
        new("m", Dimension.Length, 1), new("cm", Dimension.Length, 0.01), new("mm", Dimension.Length, 0.001),
        new("rad", Dimension.Angle, 1), new("deg", Dimension.Angle, Math.PI / 180), new("turns", Dimension.Angle, 2 * Math.PI),
        new("s", Dimension.Time, 1), new("min", Dimension.Time, 60),
        new("kg", Dimension.Mass, 1), new("g", Dimension.Mass, 0.001),
        new("Pa", Dimension.Pressure, 1), new("kPa", Dimension.Pressure, 1e3), new("bar", Dimension.Pressure, 1e5), new("mbar", Dimension.Pressure, 100),
        new("m3/s", Dimension.Flow, 1), new("m3/h", Dimension.Flow, 1 / 3600.0), new("L/min", Dimension.Flow, 1 / 60000.0), new("L/s", Dimension.Flow, 0.001),
        new("Nm", Dimension.Torque, 1),
        new("rad/s", Dimension.AngularSpeed, 1), new("rpm", Dimension.AngularSpeed, Math.PI / 30),
        new("V", Dimension.Voltage, 1), new("A", Dimension.Current, 1),
        new("K", Dimension.Temperature, 1), new("degC", Dimension.Temperature, 1, 273.15),
        new("W", Dimension.Power, 1), new("kW", Dimension.Power, 1e3),
        new("m3", Dimension.Volume, 1), new("L", Dimension.Volume, 0.001), new("mL", Dimension.Volume, 1e-6),
        new("Ohm", Dimension.Resistance, 1), new("kOhm", Dimension.Resistance, 1e3), new("MOhm", Dimension.Resistance, 1e6),
        new("F", Dimension.Capacitance, 1), new("uF", Dimension.Capacitance, 1e-6),
        new("H", Dimension.Inductance, 1), new("mH", Dimension.Inductance, 1e-3),
        new("Hz", Dimension.Frequency, 1), new("/min", Dimension.Frequency, 1 / 60.0),
        new("J", Dimension.Energy, 1), new("kJ", Dimension.Energy, 1e3), new("MJ", Dimension.Energy, 1e6),
        new("mol/m3", Dimension.Concentration, 1), new("mol/L", Dimension.Concentration, 1e3),
        new("m/s", Dimension.Speed, 1), new("N", Dimension.Force, 1), new("kN", Dimension.Force, 1e3),
        new("m2", Dimension.Area, 1), new("mm2", Dimension.Area, 1e-6),
        new("%", Dimension.None, 0.01),
    ];

    public static string NamesFor(Dimension dimension) =>
        string.Join(", ", Units.Where(unit => unit.Dimension == dimension).Select(unit => unit.Name));

    /// <summary>The name of the SI unit itself; "1" for a pure number.</summary>
    public static string SiNameOf(Dimension dimension)
    {
        Unit unit = Array.Find(Units, candidate => candidate.Dimension == dimension && candidate.Scale == 1 && candidate.Offset == 0);
        return unit.Name ?? "1";
    }

    /// <summary>Reads "2.5 bar". On failure <paramref name="expected"/> says what should stand there.</summary>
    public static bool TryParse(string text, Dimension dimension, out double value, out string expected)
    {
        string trimmed = text.Trim();
        int end = NumberLength(trimmed);
        string unitName = trimmed[end..].Trim();
        value = 0;
        expected = dimension == Dimension.None ? "a number" : $"a number with a unit ({NamesFor(dimension)})";
        if (!TryParseNumber(trimmed[..end], out double number))
        {
            return false;
        }

        if (unitName.Length == 0)
        {
            value = number;
            return dimension == Dimension.None;
        }

        Unit unit = Array.Find(Units, candidate => candidate.Dimension == dimension && candidate.Name == unitName);
        value = (number * unit.Scale) + unit.Offset;
        return unit.Name is not null;
    }

    public static bool TryParseNumber(string text, out double number) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);

    private static int NumberLength(string text)
    {
        int end = 0;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] is '.' or '-' or '+' || IsExponent(text, end)))
        {
            end++;
        }

        return end;
    }

    private static bool IsExponent(string text, int index) =>
        text[index] is 'e' or 'E' && index > 0 && index + 1 < text.Length && (char.IsAsciiDigit(text[index + 1]) || text[index + 1] is '-' or '+');
}
