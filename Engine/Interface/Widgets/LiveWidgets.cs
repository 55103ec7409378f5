using VRLab.Core;

namespace VRLab.Interface;

/// <summary>A process quantity in a unit for people: shown = (SI value - <see cref="Offset"/>) / <see cref="Factor"/>.</summary>
/// <param name="Unit">As it is written: bar, m³/h, °C.</param>
/// <param name="Factor">SI units in one shown unit.</param>
/// <param name="Offset">SI value that is shown as zero.</param>
public sealed record ShownQuantity(QuantityId Quantity, LocalizedText Text, string Unit, double Factor = 1.0, double Offset = 0.0, int Decimals = 1)
{
    public double Shown(double si) => (si - Offset) / Factor;
}

/// <summary>The present value of a quantity in figures, with a warning mark outside of its limits.</summary>
public sealed record ValueWidget(ShownQuantity Shown, double LowLimit = double.NegativeInfinity, double HighLimit = double.PositiveInfinity) : Widget;

/// <summary>The last minutes of up to four quantities of one unit as lines over time.</summary>
/// <param name="Minimum">Lower end of the axis in the shown unit.</param>
/// <param name="Maximum">Upper end; the axis grows where a line goes beyond it.</param>
public sealed record PlotWidget(IReadOnlyList<ShownQuantity> Series, double SpanSeconds, double Minimum, double Maximum) : Widget
{
    public const int MaximumSeries = 4;
}

/// <summary>How far a quantity has come between two values, as a bar and in percent.</summary>
public sealed record ProgressWidget(ShownQuantity Shown, double Minimum, double Maximum) : Widget;

/// <summary>The steps of the training: done, due, to come.</summary>
public sealed record StepsWidget(int VisibleRows = 6) : Widget;
