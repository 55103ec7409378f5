using VRLab.Core;

namespace VRLab.Scenarios.Chemistry;

/// <summary>An indicator dye: the share in its basic form is 1/(1 + 10^(pK - pH)) (Harris, "Quantitative Chemical Analysis", 8th ed., section 10-6).</summary>
public readonly record struct Indicator(double Pk)
{
    public static Indicator Phenolphthalein { get; } = new(9.4);

    public static Indicator MethylOrange { get; } = new(3.46);

    public static Indicator BromothymolBlue { get; } = new(7.1);

    public double BasicShare(double ph) => 1 / (1 + DetMath.Pow(10, Pk - ph));
}
