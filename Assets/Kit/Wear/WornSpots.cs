using System.Numerics;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Core;

namespace VRLab.Assets.Wear;

/// <summary>Draws the wear of the places that models name.</summary>
internal static class WornSpots
{
    /// <summary>The rim and the back of a flange, not its face, which nobody sees.</summary>
    private const float FlangeHalfDepthMeters = 0.013f;
    private const float FlangeMiddleMeters = -0.0142f;

    public static void Add(in WearSpot spot, Brush dry, Brush wet, IReadOnlyList<WornSurface> coats, IReadOnlyList<WornSurface> solid, ref DeterministicRandom chance, float amount)
    {
        switch (spot.Kind)
        {
            case WearKind.Flange:
                RustFlange(spot, dry, coats, ref chance, amount);
                break;
            case WearKind.OilSeal:
                Weep(spot, wet, WearCell.Film, WearCell.Run, solid, ref chance, amount);
                break;
            case WearKind.WaterSeal:
                Weep(spot, wet, WearCell.RustRun, WearCell.RustRun, solid, ref chance, amount);
                break;
            case WearKind.Stem:
                Grease(spot, wet, solid);
                break;
            default:
                RubRim(spot, dry, solid, ref chance, amount);
                break;
        }
    }

    /// <summary>A flat piece of an image in the brush's XY plane.</summary>
    public static void Quad(Brush film, WearCell cell, float width, float height)
    {
        float x = width * 0.5f, y = height * 0.5f;
        film.Mesh.Quad(Corner(-x, -y), Corner(x, -y), Corner(x, y), Corner(-x, y));

        int Corner(float cx, float cy) => film.Vertex(new Vector3(cx, cy, 0f), Vector3.UnitZ, WearSheets.At(cell, new Vector2((cx / width) + 0.5f, 0.5f - (cy / height))));
    }

    private static void RustFlange(in WearSpot spot, Brush dry, IReadOnlyList<WornSurface> coats, ref DeterministicRandom chance, float amount)
    {
        double turn = chance.NextDouble(0, 360);
        if (chance.NextDouble(0, 1) < 0.4 + (0.6 * amount))
        {
            float reach = spot.RadiusMeters * 1.06f;
            Pose box = spot.NodeFromSpot * new Pose(new Vector3(0, FlangeMiddleMeters, 0), DetMath.Multiply(Turn.AboutX(-90), Turn.AboutZ(turn)));
            SurfaceFilm.Lay(dry, coats, box, new Vector3(reach, reach, FlangeHalfDepthMeters), WearCell.Rust, SurfaceFilm.AnyFacing);
        }
    }

    /// <summary>A film about the seal on both sides of the shaft, tongues below it, and the puddle on what lies under it.</summary>
    private static void Weep(in WearSpot spot, Brush wet, WearCell film, WearCell run, IReadOnlyList<WornSurface> solid, ref DeterministicRandom chance, float amount)
    {
        float r = spot.RadiusMeters, length = r * (float)(1.2 + (1.6 * amount) + chance.NextDouble(0, 0.6));
        foreach (double yaw in (ReadOnlySpan<double>)[0, 180])
        {
            Pose side = spot.NodeFromSpot * new Pose(new Vector3((float)chance.NextDouble(-0.2, 0.2) * r, 0, 0), Turn.AboutY(yaw));
            SurfaceFilm.Lay(wet, solid, side * Pose.At(0, r * -0.2f, r), new Vector3(r, r, r), film, 0.05f);
            SurfaceFilm.Lay(wet, solid, side * Pose.At(0, (r * -0.3f) - (length * 0.5f), r), new Vector3(r * 0.8f, length * 0.5f, r), run, 0.05f);
        }

        Vector3 seal = spot.NodeFromSpot.Position + new Vector3((float)chance.NextDouble(-0.03, 0.03), -r, (float)chance.NextDouble(0.1, 0.17));
        if (Below(solid, seal) is { } ground)
        {
            float size = (0.05f + (0.09f * amount)) * (float)chance.NextDouble(0.8, 1.2);
            Pose box = new(ground, DetMath.Multiply(Turn.AboutY(chance.NextDouble(0, 360)), Turn.AboutX(-90)));
            SurfaceFilm.Lay(wet, solid, box, new Vector3(size, size, 0.004f), WearCell.Stain, 0.8f);
        }
    }

    private static void Grease(in WearSpot spot, Brush wet, IReadOnlyList<WornSurface> solid)
    {
        float r = spot.RadiusMeters;
        foreach (double yaw in (ReadOnlySpan<double>)[0, 180])
        {
            SurfaceFilm.Lay(wet, solid, spot.NodeFromSpot * new Pose(Vector3.Zero, Turn.AboutY(yaw)), new Vector3(r, r, r), WearCell.Film, 0f);
        }
    }

    private static void RubRim(in WearSpot spot, Brush dry, IReadOnlyList<WornSurface> solid, ref DeterministicRandom chance, float amount)
    {
        int places = 2 + (int)(amount * 2.5f);
        for (int i = 0; i < places; i++)
        {
            Vector2 at = Turn.Direction(chance.NextDouble(0, 2 * Math.PI)) * spot.RadiusMeters;
            float reach = spot.RadiusMeters * (float)chance.NextDouble(0.25, 0.45);
            Pose box = spot.NodeFromSpot * new Pose(new Vector3(at, 0), Turn.AboutZ(chance.NextDouble(0, 360)));
            SurfaceFilm.Lay(dry, solid, box, new Vector3(reach, reach, 0.03f), WearCell.Rubbed, SurfaceFilm.AnyFacing);
        }
    }

    /// <summary>The highest top side below a point, or none.</summary>
    private static Vector3? Below(IReadOnlyList<WornSurface> surfaces, Vector3 point)
    {
        Vector3? best = null;
        foreach (WornSurface surface in surfaces)
        {
            for (int i = 0; i < surface.TriangleCount; i++)
            {
                (Vector3 a, Vector3 normal) = surface.CornerOf(i, 0);
                Vector3 b = surface.CornerOf(i, 1).Position, c = surface.CornerOf(i, 2).Position;
                if (normal.Y > 0.9f && a.Y < point.Y && a.Y > (best?.Y ?? float.MinValue) && Holds(a, b, c, point))
                {
                    best = point with { Y = a.Y };
                }
            }
        }

        return best;
    }

    /// <summary>Whether the point lies over the triangle, seen from above.</summary>
    private static bool Holds(Vector3 a, Vector3 b, Vector3 c, Vector3 p)
    {
        float ab = Side(a, b, p), bc = Side(b, c, p), ca = Side(c, a, p);
        return (ab >= 0f && bc >= 0f && ca >= 0f) || (ab <= 0f && bc <= 0f && ca <= 0f);

        static float Side(Vector3 from, Vector3 to, Vector3 p) => ((to.X - from.X) * (p.Z - from.Z)) - ((to.Z - from.Z) * (p.X - from.X));
    }
}
