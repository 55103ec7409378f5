using System.Numerics;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Core;

namespace VRLab.Assets.Models.People;

/// <summary>What a face is painted with.</summary>
internal enum FacePart
{
    White,
    Iris,
    Pupil,
    Lid,
    Lash,
    Brow,
    Lip,
    Mouth,
}

/// <summary>Eyes with lids and brows, and lips. What the eye is made of are rings about the line of sight, so that the iris is round at any detail.</summary>
internal static class PersonFace
{
    private const float BallMeters = 0.0121f;
    private const float LidMeters = 0.0133f;

    /// <param name="paint">A brush on the head, in its frame.</param>
    /// <param name="isOpen">Else the lids are shut.</param>
    public static void Add(Func<FacePart, Brush> paint, bool isOpen)
    {
        foreach (float side in (ReadOnlySpan<float>)[-1f, 1f])
        {
            var at = new Vector3(side * PersonHead.EyeX, PersonHead.EyeY, PersonHead.EyeZ);
            if (isOpen)
            {
                AddBall(paint, at);
            }

            AddLid(paint(FacePart.Lid).At(at), 68, isOpen ? 16 : -20);
            AddLid(paint(FacePart.Lid).At(at), -62, -20);
            AddLash(paint(FacePart.Lash).At(at), isOpen ? 16 : -20, isOpen ? 0.0009f : 0.0005f);
            paint(FacePart.Brow).At(at).Tube(0.0027f, 6, isCapped: true, Sweeps.CenterLine(
                [new(side * -0.0165f, 0.0178f, 0.0162f), new(side * -0.004f, 0.0208f, 0.0162f), new(side * 0.009f, 0.0205f, 0.0106f), new(side * 0.0185f, 0.0155f, 0.0028f)], 0.02f, 3));
        }
    }

    /// <summary>Lips on the face's own, and the line between them.</summary>
    public static void AddMouth(Func<FacePart, Brush> paint)
    {
        AddLip(paint(FacePart.Lip), 0.0412f, 0.0042f, 0.0945f);
        AddLip(paint(FacePart.Lip), 0.0337f, 0.0048f, 0.0938f);
        paint(FacePart.Mouth).Tube(0.0008f, 5, isCapped: true, Sweeps.CenterLine([new(-0.0235f, 0.0368f, 0.0862f), new(-0.011f, 0.0374f, 0.0952f), new(0, 0.0372f, 0.0972f), new(0.011f, 0.0374f, 0.0952f), new(0.0235f, 0.0368f, 0.0862f)], 0.01f, 3));
    }

    private static void AddLip(Brush brush, float height, float halfHigh, float front) => brush.Loft(10, [
        new(new Vector3(-0.0225f, 0.0375f, front - 0.0082f), Vector3.UnitY, 0.0006f, 0.001f), new(new Vector3(-0.011f, height, front - 0.0014f), Vector3.UnitY, halfHigh * 0.85f, 0.0024f), new(new Vector3(0, height - 0.0004f, front), Vector3.UnitY, halfHigh, 0.0028f),
        new(new Vector3(0.011f, height, front - 0.0014f), Vector3.UnitY, halfHigh * 0.85f, 0.0024f), new(new Vector3(0.0225f, 0.0375f, front - 0.0082f), Vector3.UnitY, 0.0006f, 0.001f)]);

    private static void AddBall(Func<FacePart, Brush> paint, Vector3 at)
    {
        Ring(paint(FacePart.Pupil).At(at), 0, 11.5f, 0.0004f);
        Ring(paint(FacePart.Iris).At(at), 11.5f, 29, 0.0004f);
        Ring(paint(FacePart.White).At(at), 29, 92, 0f);
    }

    /// <summary>The part of a ball between two angles from +Z.</summary>
    private static void Ring(Brush brush, float fromDegrees, float toDegrees, float lift)
    {
        int around = brush.Mesh.Facets(18, 8), rings = toDegrees > 60 ? 4 : 1;
        for (int ring = 0; ring < rings; ring++)
        {
            float from = fromDegrees + ((toDegrees - fromDegrees) * ring / rings), to = fromDegrees + ((toDegrees - fromDegrees) * (ring + 1) / rings);
            Strip(around, i => OnBall(brush, to, i, around, lift), i => OnBall(brush, from, i, around, lift), brush);
        }
    }

    private static int OnBall(Brush brush, float degrees, int step, int around, float lift)
    {
        Vector2 out2 = Turn.Direction(Turn.Radians(degrees)), turn = Turn.Step(step, around);
        var normal = new Vector3(out2.Y * turn.X, out2.Y * turn.Y, out2.X);
        return brush.Vertex(normal * (BallMeters + lift), normal, new Vector2(normal.X, normal.Y) * BallMeters);
    }

    /// <summary>A strip of the lid's ball from a height angle far from the slit to its edge; the edge is bowed, and meets the other lid's at the corners.</summary>
    private static void AddLid(Brush brush, float farDegrees, float edgeDegrees)
    {
        const int Rows = 3;
        const float CornerDegrees = -5f;
        int columns = brush.Mesh.Facets(12, 6);
        float EdgeAt(int column)
        {
            float across = ((2f * column) / columns) - 1f;
            return CornerDegrees + ((edgeDegrees - CornerDegrees) * (1f - (across * across)));
        }

        for (int row = 0; row < Rows; row++)
        {
            float from = (float)row / Rows, to = (float)(row + 1) / Rows;
            int At(int column, float share) => OnLid(brush, column, columns, farDegrees + ((EdgeAt(column) - farDegrees) * share), LidMeters);
            bool isUpper = farDegrees > 0;
            Strip(columns, c => At(c, isUpper ? to : from), c => At(c, isUpper ? from : to), brush);
        }
    }

    private static void AddLash(Brush brush, float edgeDegrees, float width) => brush.Tube(width, 5, isCapped: true, Sweeps.CenterLine(
        [.. Enumerable.Range(0, 5).Select(i => LidPoint(-62 + (31 * i), i is 0 or 4 ? -4f : i is 1 or 3 ? edgeDegrees * 0.72f : edgeDegrees) * (LidMeters + 0.0003f))], 0.004f, 3));

    private static int OnLid(Brush brush, int column, int columns, float height, float radius)
    {
        Vector3 normal = LidPoint(-72f + (144f * column / columns), height);
        return brush.Vertex(normal * radius, normal, new Vector2(column, height) * 0.001f);
    }

    private static Vector3 LidPoint(float azimuthDegrees, float heightDegrees)
    {
        Vector2 height = Turn.Direction(Turn.Radians(heightDegrees)), around = Turn.Direction(Turn.Radians(azimuthDegrees));
        return new Vector3(height.X * around.Y, height.Y, height.X * around.X);
    }

    private static void Strip(int steps, Func<int, int> lower, Func<int, int> upper, Brush brush)
    {
        (int low, int high) = (lower(0), upper(0));
        for (int i = 1; i <= steps; i++)
        {
            (int nextLow, int nextHigh) = (lower(i), upper(i));
            brush.Mesh.Quad(low, nextLow, nextHigh, high);
            (low, high) = (nextLow, nextHigh);
        }
    }
}
