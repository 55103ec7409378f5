using VRLab.Core;

namespace VRLab.Scenarios.Chemistry;

/// <summary>
/// A 50 mL burette. What runs off is proportional to opening² and to the column over the tip (laminar in a narrow bore, Hagen and Poiseuille); at small
/// openings it falls as drops of <see cref="DropCubicMeters"/>. A film stays on the glass, so what was in it before dilutes what
/// comes next until it is rinsed. Volumes in m³, concentration in mol/m³.
/// </summary>
public struct Burette(double capacityCubicMeters, double fullFlowCubicMetersPerSecond)
{
    /// <summary>A drop of water from a burette's tip: 20 to the milliliter.</summary>
    public const double DropCubicMeters = 50e-9;

    /// <summary>The film and the tip hold this much when the burette has run dry.</summary>
    public const double FilmCubicMeters = 0.6e-6;

    /// <summary>Above this flow the drops join into a jet.</summary>
    public const double JetCubicMetersPerSecond = 0.25e-6;

    /// <summary>Share of the scale's height that the column stands over the tip when the scale reads its end.</summary>
    private const double TipColumnShare = 0.15;
    private double _hanging;

    /// <summary>Liquid above the film.</summary>
    public double VolumeCubicMeters { get; private set; }

    /// <summary>Of everything in it, film included.</summary>
    public double Concentration { get; private set; }

    public double FlowCubicMetersPerSecond { get; private set; }

    /// <summary>What the scale reads at the meniscus, from 0 at the top.</summary>
    public readonly double ReadingCubicMeters => capacityCubicMeters - VolumeCubicMeters;

    public int Drops { get; private set; }

    /// <summary>Pours in liquid of a concentration; what is over the rim is lost.</summary>
    public void Fill(double cubicMeters, double concentration)
    {
        double inside = VolumeCubicMeters + FilmCubicMeters;
        double taken = Math.Min(cubicMeters, (capacityCubicMeters * 1.02) - VolumeCubicMeters);
        if (taken > 0)
        {
            Concentration = ((inside * Concentration) + (taken * concentration)) / (inside + taken);
            VolumeCubicMeters += taken;
        }
    }

    /// <summary>Lets liquid out for a step; returns what has left the tip, whole drops or a jet.</summary>
    public double Run(double opening, double seconds)
    {
        double column = (VolumeCubicMeters / capacityCubicMeters) + TipColumnShare;
        double flow = fullFlowCubicMetersPerSecond * opening * opening * column / (1 + TipColumnShare);
        double left = Math.Min(flow * seconds, VolumeCubicMeters);
        FlowCubicMetersPerSecond = left / seconds;
        VolumeCubicMeters -= left;
        _hanging += left;
        return FlowCubicMetersPerSecond > JetCubicMetersPerSecond ? ReleaseAll() : ReleaseDrops();
    }

    public readonly void AddToHash(ref StateHash hash)
    {
        hash.Add(VolumeCubicMeters);
        hash.Add(Concentration);
        hash.Add(_hanging);
        hash.Add(Drops);
    }

    private double ReleaseAll()
    {
        double released = _hanging;
        _hanging = 0;
        return released;
    }

    private double ReleaseDrops()
    {
        if (_hanging < DropCubicMeters)
        {
            return 0;
        }

        _hanging -= DropCubicMeters;
        Drops++;
        return DropCubicMeters;
    }
}
