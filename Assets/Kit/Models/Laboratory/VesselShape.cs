using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Core.Models;

namespace VRLab.Assets.Models.Laboratory;

/// <summary>
/// The inside of a round vessel as (radius, height) pairs from the bottom up, meters, and what follows from it: the glass
/// around it, the liquid in it, and the height at which a volume stands, so that graduations are true.
/// </summary>
internal sealed class VesselShape(params Vector2[] inside)
{
    public const int Segments = 20;

    /// <summary>The node whose surface is the liquid's; its origin is the inside's lowest point, so that a scale along Y sets the level.</summary>
    public const string LiquidNode = "liquid";

    /// <summary>The surface in a narrow tube; its origin is its lowest point, where readings are taken.</summary>
    public const string MeniscusNode = "meniscus";

    /// <summary>Water's capillary length, meters: how far from a wall its surface still rises.</summary>
    private const float CapillaryMeters = 0.0027f;

    /// <summary>Liquid ends short of the glass, so that the two surfaces do not flicker.</summary>
    private const float GapMeters = 0.0002f;
    private const float MeniscusMeters = 0.0009f;

    public float Bottom => inside[0].Y;

    public float Top => inside[^1].Y;

    /// <summary>Volume below a height by frustums, milliliters.</summary>
    public double MillilitersBelow(float height)
    {
        double volume = 0;
        for (int i = 0; i + 1 < inside.Length && inside[i].Y < height; i++)
        {
            (Vector2 below, Vector2 above) = (inside[i], inside[i + 1]);
            float top = Math.Min(above.Y, height);
            double r = below.X, s = RadiusBetween(below, above, top);
            volume += Math.PI / 3 * (top - below.Y) * ((r * r) + (r * s) + (s * s));
        }

        return volume * 1e6;
    }

    /// <summary>The height at which a volume stands; the rim where it does not fit.</summary>
    public float HeightOf(double milliliters)
    {
        float low = Bottom, high = Top;
        for (int i = 0; i < 40; i++)
        {
            float middle = (low + high) * 0.5f;
            bool isBelow = MillilitersBelow(middle) < milliliters;
            (low, high) = isBelow ? (middle, high) : (low, middle);
        }

        return high;
    }

    public float RadiusAt(float height)
    {
        for (int i = 0; i + 1 < inside.Length; i++)
        {
            if (height <= inside[i + 1].Y && inside[i + 1].Y > inside[i].Y)
            {
                return RadiusBetween(inside[i], inside[i + 1], Math.Max(height, inside[i].Y));
            }
        }

        return inside[^1].X;
    }

    /// <summary>Glass of even thickness around the inside, standing on y = 0, with a bead at the rim.</summary>
    public void Glass(Brush brush, float wall, float bead = 0.001f, int segments = Segments)
    {
        var profile = new List<Vector2> { Vector2.Zero };
        for (int i = 1; i < inside.Length; i++)
        {
            profile.Add(inside[i].Y <= Bottom ? new Vector2(inside[i].X, 0f) : inside[i] + new Vector2(wall, 0f));
        }

        float rim = inside[^1].X + wall;
        profile.Add(new Vector2(rim + bead, Top + (bead * 0.4f)));
        profile.Add(new Vector2(rim + (bead * 0.5f), Top + (bead * 1.6f)));
        profile.Add(new Vector2(inside[^1].X + (wall * 0.3f), Top + (bead * 1.4f)));
        for (int i = inside.Length - 1; i >= 0; i--)
        {
            profile.Add(inside[i]);
        }

        brush.Lathe(segments, [.. profile]);
    }

    /// <summary>Adds the liquid up to a height as a closed body with its meniscus; nothing where the vessel is empty.</summary>
    public void Fill(AssetBuilder asset, float height, string color, int segments = Segments) =>
        Fill(asset, LiquidNode, height, LabPalette.Liquid(color), segments);

    /// <summary>
    /// Adds the liquid in a tube of even bore up to a height, flat on top, and over it the hollow of its surface as a node of its own, so that it keeps its
    /// shape where the level changes.
    /// </summary>
    public void FillTube(AssetBuilder asset, float height, string color, int segments)
    {
        if (height <= Bottom + 0.0005f)
        {
            return;
        }

        Vector2[] top = [new(RadiusAt(height) - GapMeters, height - Bottom), new(0f, height - Bottom)];
        asset.Node(LiquidNode, Core.Pose.At(0, Bottom, 0)).Paint(LabPalette.LiquidInTube(color)).Lathe(segments, [.. WallBelow(height), .. top]);
        asset.Node(MeniscusNode, Core.Pose.At(0, height, 0)).Paint(LabPalette.Meniscus).Lathe(segments, [.. Hollow(RadiusAt(height) - GapMeters)]);
    }

    /// <summary>
    /// The surface of a wetting liquid in a tube, from the wall to the middle: height over the lowest point grows with the Bessel function I0 of the radius in capillary
    /// lengths (de Gennes, Brochard-Wyart, Quéré, "Capillarity and Wetting Phenomena", section 2.3, small slopes); at the wall it lies between the half ball of a thin
    /// tube and the square root of two capillary lengths of a flat wall.
    /// </summary>
    private static IEnumerable<Vector2> Hollow(float radius)
    {
        const int Steps = 8;
        float rise = 1f / ((1f / radius) + (1f / (1.4142f * CapillaryMeters))), most = GrowthAt(radius);
        for (int i = Steps; i >= 0; i--)
        {
            float r = radius * i / Steps;
            yield return new Vector2(r, rise * GrowthAt(r) / most);
        }
    }

    /// <summary>I0(r / length) - 1, its first terms.</summary>
    private static float GrowthAt(float radius)
    {
        float quarter = radius * radius / (4f * CapillaryMeters * CapillaryMeters);
        return quarter * (1f + (quarter / 4f * (1f + (quarter / 9f * (1f + (quarter / 16f))))));
    }

    /// <summary>Adds what an indicator's change of color passes through: <c>liquid-1</c> the faintest to <c>liquid-4</c>, all at the same place.</summary>
    public void FillShades(AssetBuilder asset, float height, string color)
    {
        for (int shade = 1; shade <= LabPalette.Shades; shade++)
        {
            Fill(asset, $"{LiquidNode}-{shade}", height, LabPalette.LiquidShade(color, shade), Segments);
        }
    }

    private void Fill(AssetBuilder asset, string node, float height, MaterialData liquid, int segments)
    {
        if (height <= Bottom + 0.0005f)
        {
            return;
        }

        asset.Node(node, Core.Pose.At(0, Bottom, 0)).Paint(liquid).Lathe(segments, LiquidProfile(height));
    }

    /// <summary>The outline of the liquid up to a height, its meniscus included, over the inside's lowest point: for <see cref="Lathes"/>.</summary>
    public Vector2[] LiquidProfile(float height)
    {
        float radius = RadiusAt(height) - GapMeters, level = height - Bottom, climb = Math.Min(MeniscusMeters, radius * 0.2f);
        return [.. WallBelow(height), new(radius, level + climb), new(radius - (climb * 0.8f), level + (climb * 0.25f)), new(radius - (climb * 2f), level), new(0f, level)];
    }

    /// <summary>The liquid's side, just inside of the glass; heights over the bottom.</summary>
    private IEnumerable<Vector2> WallBelow(float height) =>
        inside.Where(point => point.Y < height).Select(point => new Vector2(Math.Max(0f, point.X - GapMeters), point.Y - Bottom + GapMeters));

    private static float RadiusBetween(Vector2 below, Vector2 above, float height) =>
        above.Y > below.Y ? below.X + ((above.X - below.X) * (height - below.Y) / (above.Y - below.Y)) : above.X;
}
