using System.Numerics;
using VRLab.Core;

namespace VRLab.Assets.Meshes;

/// <summary>An elliptical cross-section: center, the direction of its wide half axis, and both half axes in meters.</summary>
public readonly record struct LoftSection(Vector3 Center, Vector3 WideAxis, float HalfWide, float HalfNarrow);

/// <summary>Skins stretched over elliptical sections: palms, fingers, volutes, lenses.</summary>
public static class Lofts
{
    /// <summary>Stretches a closed skin over the sections in order; the ends are closed by flat caps.</summary>
    public static Brush Loft(this Brush brush, int sidesAsked, IReadOnlyList<LoftSection> sections)
    {
        int sideCount = brush.Mesh.Facets(sidesAsked, 10);
        int previous = -1;
        float along = 0f;
        for (int i = 0; i < sections.Count; i++)
        {
            LoftSection section = sections[i];
            along += i > 0 ? DetMath.Distance(section.Center, sections[i - 1].Center) : 0f;
            int ring = AddRing(brush, section, DirectionAt(sections, i), sideCount, along, SlopeAt(sections, i));
            for (int j = 0; previous >= 0 && j < sideCount; j++)
            {
                brush.Mesh.Quad(previous + j, previous + j + 1, ring + j + 1, ring + j);
            }

            previous = ring;
        }

        Cap(brush, sections[0], -DirectionAt(sections, 0), sideCount);
        Cap(brush, sections[^1], DirectionAt(sections, sections.Count - 1), sideCount);
        return brush;
    }

    /// <summary>A round bar whose radius changes along a line; its far end is rounded off when asked.</summary>
    public static Brush Taper(this Brush brush, int sideCount, IReadOnlyList<(Vector3 Center, float Radius)> line, bool isTipRound)
    {
        var sections = new List<LoftSection>();
        Vector3 wide = Perpendicular(DetMath.Normalize(line[1].Center - line[0].Center));
        foreach ((Vector3 center, float radius) in line)
        {
            sections.Add(new LoftSection(center, wide, radius, radius));
        }

        if (isTipRound)
        {
            Vector3 ahead = DetMath.Normalize(line[^1].Center - line[^2].Center);
            (Vector3 tip, float r) = line[^1];
            sections.Add(new LoftSection(tip + (ahead * (r * 0.62f)), wide, r * 0.8f, r * 0.8f));
            sections.Add(new LoftSection(tip + (ahead * r), wide, r * 0.3f, r * 0.3f));
        }

        return brush.Loft(sideCount, sections);
    }

    private static Vector3 DirectionAt(IReadOnlyList<LoftSection> sections, int i) => DetMath.Normalize(
        sections[Math.Min(i + 1, sections.Count - 1)].Center - sections[Math.Max(0, i - 1)].Center, Vector3.UnitY);

    /// <summary>How fast the section shrinks along the way; tilts the normals.</summary>
    private static float SlopeAt(IReadOnlyList<LoftSection> sections, int i)
    {
        LoftSection before = sections[Math.Max(0, i - 1)], after = sections[Math.Min(i + 1, sections.Count - 1)];
        float length = Math.Max(1e-5f, DetMath.Distance(before.Center, after.Center));
        return (before.HalfWide + before.HalfNarrow - after.HalfWide - after.HalfNarrow) * 0.5f / length;
    }

    private static int AddRing(Brush brush, LoftSection section, Vector3 direction, int sideCount, float along, float slope)
    {
        (Vector3 wide, Vector3 narrow) = Frame(section, direction);
        int first = -1;
        for (int j = 0; j <= sideCount; j++)
        {
            Vector2 d = Turn.Step(j, sideCount);
            Vector3 offset = (wide * (d.X * section.HalfWide)) + (narrow * (d.Y * section.HalfNarrow));
            Vector3 outward = DetMath.Normalize((wide * (d.X * section.HalfNarrow)) + (narrow * (d.Y * section.HalfWide)), wide);
            var coordinate = new Vector2((float)(2 * Math.PI) * section.HalfWide * j / sideCount, along);
            int index = brush.Vertex(section.Center + offset, outward + (direction * slope), coordinate);
            first = first < 0 ? index : first;
        }

        return first;
    }

    private static void Cap(Brush brush, LoftSection section, Vector3 outward, int sideCount)
    {
        (Vector3 wide, Vector3 narrow) = Frame(section, outward);
        int center = brush.Vertex(section.Center, outward, Vector2.Zero);
        int previous = -1;
        for (int j = 0; j <= sideCount; j++)
        {
            Vector2 d = Turn.Step(j, sideCount);
            var local = new Vector2(d.X * section.HalfWide, d.Y * section.HalfNarrow);
            int index = brush.Vertex(section.Center + (wide * local.X) + (narrow * local.Y), outward, local);
            if (previous >= 0)
            {
                brush.Mesh.Triangle(center, previous, index);
            }

            previous = index;
        }
    }

    /// <summary>Right-handed about the direction, so that facets face outward.</summary>
    private static (Vector3 Wide, Vector3 Narrow) Frame(LoftSection section, Vector3 direction)
    {
        Vector3 flat = section.WideAxis - (direction * DetMath.Dot(direction, section.WideAxis));
        Vector3 wide = DetMath.Normalize(flat, Perpendicular(direction));
        return (wide, DetMath.Cross(direction, wide));
    }

    private static Vector3 Perpendicular(Vector3 direction) =>
        DetMath.Normalize(DetMath.Cross(direction, Math.Abs(direction.Y) < 0.9f ? Vector3.UnitY : Vector3.UnitX));
}
