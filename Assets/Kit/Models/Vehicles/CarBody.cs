using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Models;

/// <summary>Sheet metal, glass and trim of the car.</summary>
internal static class CarBody
{
    /// <summary>How much of the hood's width opens; the rest belongs to the fenders.</summary>
    private const float HoodShare = 0.84f;

    public static void Add(NodeBuilder body, NodeBuilder hood, Pose hoodFromCar, MaterialData paint)
    {
        Brush metal = body.Paint(paint);
        AddSides(metal, body);
        AddFenderTops(metal);
        AddHood(hood, hoodFromCar, paint);
        metal.Patch(20, 10, (u, v) => CarShape.Front((u * 2) - 1, v));
        metal.Patch(16, 10, (u, v) => CarShape.Rear(1 - (u * 2), v));
        metal.Patch(10, 10, (u, v) => CarShape.Roof((u * 2) - 1, v));
        AddGreenhouse(body, metal);
        AddFace(body);
        AddTail(body);
        AddDoors(body);
        AddMirrors(body, paint);
        body.Paint(CarPaints.UnderBody).At(0, 0.19f, 0.02f).Turned(Turn.AboutX(90)).Rectangle(1.6f, 4.0f);
    }

    /// <summary>Steps lie closer where the wheel arches bend.</summary>
    private static void AddSides(Brush metal, NodeBuilder body)
    {
        foreach (float side in (ReadOnlySpan<float>)[1f, -1f])
        {
            Vector3 At(float u, float v)
            {
                Vector3 p = CarShape.Side(Station(side > 0 ? 1 - u : u), v);
                return p with { X = p.X * side };
            }

            metal.Patch(64, 5, At);
            foreach (float axle in (ReadOnlySpan<float>)[CarShape.FrontAxle, CarShape.RearAxle])
            {
                AddArch(body, side, axle);
            }

            body.Paint(CarPaints.Trim).At(side * 0.845f, CarShape.Sill - 0.005f, 0.02f).Box(0.05f, 0.07f, 1.9f, 0.015f);
        }
    }

    private static float Station(float t)
    {
        float z = CarShape.Tail + 0.13f + ((CarShape.Nose - 0.17f - CarShape.Tail - 0.13f) * t);
        return z;
    }

    /// <summary>The black lip of the arch and the liner behind it.</summary>
    private static void AddArch(NodeBuilder body, float side, float axle)
    {
        const int Steps = 18;
        var lip = new List<Vector3>();
        for (int i = 0; i <= Steps; i++)
        {
            Vector2 d = Turn.Direction(Turn.Radians(-6 + (192.0 * i / Steps))) * (CarShape.ArchRadius - 0.004f);
            float z = axle + d.X, y = Math.Max(CarShape.TireRadius + d.Y, CarShape.Sill);
            lip.Add(new Vector3(side * (CarShape.SideX(z, Math.Max(y, 0.3f)) + 0.002f), CarShape.TireRadius + d.Y, z));
        }

        body.Paint(CarPaints.Trim).Tube(0.016f, 6, isCapped: true, lip);
        Brush liner = body.Paint(CarPaints.UnderBody).At(side * 0.62f, CarShape.TireRadius, axle).AlongX();
        liner.LatheArc(16, 0, 360, new(CarShape.ArchRadius + 0.01f, side > 0 ? 0.25f : 0.25f), new(CarShape.ArchRadius + 0.01f, -0.25f));
        body.Paint(CarPaints.UnderBody).At(side * 0.5f, CarShape.TireRadius + 0.05f, axle).Turned(Turn.AboutY(side * 90)).Rectangle(0.78f, 0.74f);
    }

    private static void AddFenderTops(Brush metal)
    {
        foreach (float side in (ReadOnlySpan<float>)[1f, -1f])
        {
            metal.Patch(5, 14, (u, v) =>
            {
                float share = side > 0 ? HoodShare + 0.004f + ((1 - HoodShare - 0.004f) * u) : 1 - ((1 - HoodShare - 0.004f) * u);
                float z = CarShape.Nose - ((CarShape.Nose - CarShape.Cowl) * v);
                float x = side * share, y = CarShape.HoodHeight(z, x);
                float noseTuck = 0.2f * x * x * x * x * Math.Clamp((z - 1.7f) / (CarShape.Nose - 1.7f), 0f, 1f);
                return new Vector3(x * CarShape.SideX(z - noseTuck, CarShape.Shoulder(z)), y, z - noseTuck);
            });
        }
    }

    private static void AddHood(NodeBuilder hood, Pose hoodFromCar, MaterialData paint)
    {
        Vector3 At(float u, float v, float lower)
        {
            float x = ((u * 2) - 1) * HoodShare, z = CarShape.Nose - 0.002f - ((CarShape.Nose - CarShape.Cowl - 0.004f) * v);
            float crease = 0.008f * Math.Clamp(1 - (Math.Abs(Math.Abs(x) - 0.52f) / 0.12f), 0f, 1f) * v;
            float noseTuck = 0.2f * x * x * x * x * Math.Clamp((z - 1.7f) / (CarShape.Nose - 1.7f), 0f, 1f);
            return new Vector3(x * CarShape.SideX(z - noseTuck, CarShape.Shoulder(z)), CarShape.HoodHeight(z, x) + crease - lower, z - noseTuck);
        }

        hood.Paint(paint).In(hoodFromCar).Patch(18, 14, (u, v) => At(u, v, 0));
        hood.Paint(CarPaints.UnderBody).In(hoodFromCar).Patch(18, 14, (u, v) => At(1 - u, v, 0.012f + (0.05f * v * (1 - v)) + (0.08f * u * (1 - u))));
        Brush brace = hood.Paint(CarPaints.Trim).In(hoodFromCar);
        brace.Rod(At(0.15f, 0.1f, 0.04f), At(0.42f, 0.9f, 0.04f), 0.016f, 6).Rod(At(0.85f, 0.1f, 0.04f), At(0.58f, 0.9f, 0.04f), 0.016f, 6);
        PanelParts.ShockSign(hood, hoodFromCar * new Pose(At(0.5f, 0.5f, 0.024f), Turn.AboutX(96)), 0.12f, "高压！未经培训禁止操作|HIGH VOLTAGE");
    }

    /// <summary>Windshield, rear window, side windows and the pillars between them.</summary>
    private static void AddGreenhouse(NodeBuilder body, Brush metal)
    {
        Brush glass = body.Paint(CarPaints.Window);
        glass.Patch(12, 6, (u, v) => Windshield((u * 2) - 1, v, 0));
        glass.Patch(12, 6, (u, v) => RearWindow(1 - (u * 2), v, 0));
        body.Paint(CarPaints.Trim).Patch(14, 2, (u, v) => Apron((u * 2) - 1, v));
        foreach (float side in (ReadOnlySpan<float>)[1f, -1f])
        {
            metal.Patch(4, 2, (u, v) => Haunch(side, side > 0 ? u : 1 - u, v));
        }

        metal.Patch(10, 3, (u, v) => Deck(1 - (u * 2), v));
        foreach (float side in (ReadOnlySpan<float>)[1f, -1f])
        {
            Vector3 At(float from, float to, float u, float v, float outward)
            {
                float t = from + ((to - from) * (side > 0 ? u : 1 - u));
                return Window(side, t, v, outward);
            }

            glass.Patch(22, 4, (u, v) => At(0.02f, 0.98f, u, v, 0));
            metal.Patch(3, 4, (u, v) => At(-0.06f, 0.075f, u, v, 0.006f));
            metal.Patch(4, 4, (u, v) => At(0.885f, 1.07f, u, v, 0.006f));
            body.Paint(CarPaints.Trim).Patch(2, 4, (u, v) => At(0.455f, 0.5f, u, v, 0.005f));
            metal.Patch(22, 2, (u, v) => At(0f, 1f, u, 0.9f + (0.1f * v), 0.007f));
            body.Paint(Palette.Chrome).Patch(22, 1, (u, v) => At(0.03f, 0.97f, u, 0.005f + (0.03f * v), 0.006f));
        }
    }

    private static Vector3 Windshield(float u, float v, float outward)
    {
        Vector3 low = new(u * (CarShape.SideX(CarShape.Cowl, 0.93f) - 0.05f), 0.945f + (0.045f * (1 - (u * u))), CarShape.Cowl - (0.16f * u * u));
        Vector3 high = CarShape.Roof(u, 0) with { Z = CarShape.RoofFront - (0.05f * u * u) };
        return low + ((high - low) * v) + new Vector3(0, (0.03f * 4 * v * (1 - v)) + outward, 0.03f * 4 * v * (1 - v));
    }

    private static Vector3 RearWindow(float u, float v, float outward)
    {
        Vector3 low = new(u * 0.745f, 1.05f + (0.03f * (1 - (u * u))), -1.86f + (0.1f * u * u));
        Vector3 high = CarShape.Roof(u, 1) with { Z = CarShape.RoofRear + (0.04f * u * u) };
        return low + ((high - low) * v) + new Vector3(0, (0.025f * 4 * v * (1 - v)) + outward, 0);
    }

    /// <summary>The black panel between hood and windshield.</summary>
    private static Vector3 Apron(float u, float v)
    {
        Vector3 low = new(u * CarShape.SideX(CarShape.Cowl, CarShape.Shoulder(CarShape.Cowl)), CarShape.HoodHeight(CarShape.Cowl, u) - 0.012f, CarShape.Cowl + 0.012f);
        Vector3 high = Windshield(u * 1.03f, 0.015f, 0.002f);
        return low + ((high - low) * v);
    }

    /// <summary>From the shoulder behind the last window up to the edge of rear window and deck.</summary>
    private static Vector3 Haunch(float side, float u, float v)
    {
        float z = -1.6f - (0.37f * u);
        Vector3 low = CarShape.Side(z, 1), high = RearWindow(1, 0.2f, 0) + ((CarShape.Rear(1, 1) - RearWindow(1, 0.2f, 0)) * u);
        Vector3 p = low + ((high - low) * v);
        return p with { X = side * p.X };
    }

    private static Vector3 Deck(float u, float v)
    {
        Vector3 low = CarShape.Rear(u, 1), high = RearWindow(u, 0, 0);
        return low + ((high - low) * v) + new Vector3(0, 0.02f * 4 * v * (1 - v), 0);
    }

    /// <summary>The surface of the side windows: t from the windshield's pillar to the last one, v from belt to roof.</summary>
    private static Vector3 Window(float side, float t, float v, float outward)
    {
        float lowZ = 0.68f + ((-1.78f - 0.68f) * t), highZ = CarShape.RoofFront - 0.03f + ((CarShape.RoofRear - CarShape.RoofFront + 0.03f) * t);
        var low = new Vector3(CarShape.SideX(lowZ, CarShape.Shoulder(lowZ)) - 0.004f, CarShape.Shoulder(lowZ) - 0.002f, lowZ);
        Vector3 roof = CarShape.Roof(1, Math.Clamp(t, 0f, 1f));
        var high = new Vector3(roof.X, roof.Y, highZ);
        Vector3 p = low + ((high - low) * v);
        float bow = (0.05f * 4 * v * (1 - v)) + outward;
        return new Vector3(side * (p.X + bow), p.Y + (bow * 0.3f), p.Z);
    }

    /// <summary>Lamps, air inlet, plate and badge, laid on the front's own surface.</summary>
    private static void AddFace(NodeBuilder body)
    {
        foreach (float side in (ReadOnlySpan<float>)[1f, -1f])
        {
            float from = side > 0 ? 0.5f : -0.97f, to = side > 0 ? 0.97f : -0.5f;
            body.Paint(CarPaints.Window).Patch(8, 3, (u, v) => Lift(CarShape.Front(from + ((to - from) * u), 0.74f + (0.16f * v) + (0.05f * (side > 0 ? u : 1 - u))), 0.004f));
            body.Paint(CarPaints.Headlight).Patch(8, 1, (u, v) => Lift(CarShape.Front(from + ((to - from) * (0.06f + (0.88f * u))), 0.85f + (0.03f * v) + (0.05f * (side > 0 ? u : 1 - u))), 0.008f));
            for (int i = 0; i < 2; i++)
            {
                Vector3 eye = Lift(CarShape.Front(side * (0.62f + (i * 0.14f)), 0.8f), 0.006f);
                body.Paint(Palette.Chrome).Toward(eye, Vector3.UnitZ).Lathe(12, new(0.03f, 0f), new(0.026f, 0.006f), new(0.02f, 0.002f), new(0, 0f));
            }

            body.Paint(CarPaints.Trim).Patch(5, 4, (u, v) => Lift(CarShape.Front(side * 0.78f + ((u - 0.5f) * 0.24f), 0.2f + (0.3f * v)), 0.004f));
        }

        body.Paint(CarPaints.Trim).Patch(14, 4, (u, v) => Lift(CarShape.Front(-0.56f + (1.12f * u), 0.06f + (0.26f * v)), 0.004f));
        for (int i = 0; i < 3; i++)
        {
            float y = 0.11f + (i * 0.08f);
            body.Paint(Palette.DarkMetal).Patch(14, 1, (u, v) => Lift(CarShape.Front(-0.52f + (1.04f * u), y + (0.02f * v)), 0.012f));
        }

        Pose plate = Pose.At(0, 0.46f, CarShape.Front(0, 0.5f).Z + 0.014f);
        body.Paint(CarPaints.Plate).In(plate).Box(0.48f, 0.14f, 0.01f, 0.004f);
        body.Write("沪 AD·12345", plate * Pose.At(0, 0, 0.0056f), 0.085f, Inks.Black, 0.46f);
        body.Paint(Palette.Chrome).At(0, 0.655f, CarShape.Front(0, 0.88f).Z + 0.004f).AlongZ().Lathe(20, new(0.045f, 0f), new(0.04f, 0.008f), new(0, 0.01f));
    }

    private static Vector3 Lift(Vector3 p, float outward) => p + new Vector3(p.X > 0 ? outward * 0.3f : outward * -0.3f, 0, outward);

    private static void AddTail(NodeBuilder body)
    {
        body.Paint(CarPaints.TailLight).Patch(20, 2, (u, v) => Drop(CarShape.Rear(0.98f - (1.96f * u), 0.72f + (0.1f * v)), 0.004f));
        body.Paint(CarPaints.Trim).Patch(14, 3, (u, v) => Drop(CarShape.Rear(0.7f - (1.4f * u), 0.02f + (0.22f * v)), 0.004f));
        Pose plate = new(new Vector3(0, 0.56f, CarShape.Rear(0, 0.42f).Z - 0.012f), Turn.AboutY(180));
        body.Paint(CarPaints.Plate).In(plate).Box(0.48f, 0.14f, 0.01f, 0.004f);
        body.Write("沪 AD·12345", plate * Pose.At(0, 0, 0.0056f), 0.085f, Inks.Black, 0.46f);
    }

    private static Vector3 Drop(Vector3 p, float outward) => p - new Vector3(p.X > 0 ? outward * -0.3f : outward * 0.3f, 0, outward);

    /// <summary>Door gaps as dark lines and flush handles.</summary>
    private static void AddDoors(NodeBuilder body)
    {
        foreach (float side in (ReadOnlySpan<float>)[1f, -1f])
        {
            foreach ((float low, float high) in (ReadOnlySpan<(float, float)>)[(0.78f, 0.72f), (-0.32f, -0.37f), (-0.98f, -1.28f)])
            {
                var gap = new List<Vector3>();
                for (int i = 0; i <= 8; i++)
                {
                    float t = i / 8f, z = low + ((high - low) * t * t), y = Math.Max(CarShape.LowerRim(z), 0.24f) + (t * (CarShape.Shoulder(z) - Math.Max(CarShape.LowerRim(z), 0.24f)));
                    gap.Add(new Vector3(side * (CarShape.SideX(z, y) + 0.0005f), y, z));
                }

                body.Paint(Palette.Black).Tube(0.0035f, 4, isCapped: false, gap);
            }

            foreach (float z in (ReadOnlySpan<float>)[-0.16f, -1.0f])
            {
                body.Paint(Palette.Chrome).At(side * (CarShape.SideX(z, 0.82f) + 0.012f), 0.82f, z).Box(0.02f, 0.026f, 0.17f, 0.008f);
            }
        }
    }

    private static void AddMirrors(NodeBuilder body, MaterialData paint)
    {
        foreach (float side in (ReadOnlySpan<float>)[1f, -1f])
        {
            LoftSection[] shell =
            [
                new(new Vector3(side * 0.88f, 1.0f, 0.5f), Vector3.UnitY, 0.03f, 0.03f), new(new Vector3(side * 0.92f, 1.02f, 0.5f), Vector3.UnitY, 0.065f, 0.055f),
                new(new Vector3(side * 1.02f, 1.03f, 0.48f), Vector3.UnitY, 0.07f, 0.06f), new(new Vector3(side * 1.07f, 1.03f, 0.46f), Vector3.UnitY, 0.05f, 0.045f), new(new Vector3(side * 1.085f, 1.03f, 0.455f), Vector3.UnitY, 0.02f, 0.02f),
            ];
            body.Paint(paint).Loft(14, shell);
            body.Paint(Palette.Chrome).At(side * 0.985f, 1.028f, 0.428f).Turned(Turn.AboutY(180)).Figure(Prisms.RoundedRectangle(0.13f, 0.085f, 0.03f));
        }
    }
}
