using VRLab.Core;

namespace VRLab.Cli;

/// <summary>A small part of an eye's view at the density of a headset's pixels, so that what is measured there is what eyes would see.</summary>
/// <param name="IsAside">In the outer 30 % of the view.</param>
/// <param name="Across">Of its middle: tangent to the right.</param>
/// <param name="Up">Of its middle: tangent upward.</param>
internal readonly record struct FlickerWindow(bool IsAside, double Across, double Up)
{
    /// <summary>Each way.</summary>
    public const int Pixels = 256;

    /// <summary>2,064 pixels show 95 degrees.</summary>
    private const double TangentPerPixel = 2.2 / 2064;

    /// <summary>The middle of the outer 30 %: 85 % of the way to an edge.</summary>
    private const double Aside = 0.85 * 1.1;

    /// <summary>The middle of the view, and each side of it.</summary>
    public static IReadOnlyList<FlickerWindow> All { get; } = [new(false, 0, 0), new(true, -Aside, 0), new(true, Aside, 0), new(true, 0, Aside), new(true, 0, -Aside)];

    public FieldOfView FieldOfView => new(Angle(Across, -1), Angle(Across, 1), Angle(Up, 1), Angle(Up, -1));

    private static float Angle(double middle, int side) => (float)Math.Atan(middle + (side * Pixels / 2 * TangentPerPixel));
}
