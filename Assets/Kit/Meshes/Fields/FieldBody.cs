using System.Numerics;
using VRLab.Core;

namespace VRLab.Assets.Meshes.Fields;

/// <summary>
/// Solids that flow into one another: each is added or cut away with a soft seam, in the order of adding. Every added one may
/// belong to a joint, which pulls at the surface that it makes.
/// </summary>
public sealed class FieldBody
{
    private const float Far = 10f;

    private readonly List<(FieldShape Shape, int Joint, float Seam, bool IsCut, Vector3 Middle, float Radius)> _solids = [];

    /// <summary>Two joints share what lies within about this distance of both.</summary>
    public float SharedMeters { get; init; } = 0.026f;

    /// <summary>What hangs over both thighs; null: nothing does.</summary>
    public Skirt? Skirt { get; init; }

    /// <summary>Folds or strands: meters that a point of the surface lies farther out.</summary>
    public Func<Vector3, float>? Relief { get; init; }

    /// <param name="shape">What is added.</param>
    /// <param name="joint">Which joint pulls at it.</param>
    /// <param name="seamMeters">How far the seam to what is there reaches; 0 is a sharp crease.</param>
    public FieldBody Add(FieldShape shape, int joint = 0, float seamMeters = 0.02f)
    {
        (Vector3 middle, float radius) = shape.Reach;
        _solids.Add((shape, joint, seamMeters, false, middle, radius));
        return this;
    }

    /// <summary>Takes a solid away from what has been added so far.</summary>
    public FieldBody Cut(FieldShape shape, float seamMeters = 0.005f)
    {
        (Vector3 middle, float radius) = shape.Reach;
        _solids.Add((shape, 0, seamMeters, true, middle, radius));
        return this;
    }

    public float Distance(Vector3 at)
    {
        float distance = Far;
        foreach ((FieldShape shape, _, float seam, bool isCut, Vector3 middle, float radius) in _solids)
        {
            // Too far away to change anything, seam included.
            float matters = radius + seam + (isCut ? -distance : distance);
            if (matters < 0f || DetMath.LengthSquared(at - middle) > matters * matters)
            {
                continue;
            }

            float own = shape.Distance(at);
            distance = isCut ? -SoftLeast(-distance, own, seam) : SoftLeast(distance, own, seam);
        }

        return Relief is null || Math.Abs(distance) > 0.03f ? distance : distance - Relief(at);
    }

    /// <summary>Unit vector out of the solid, by differences over a step.</summary>
    public Vector3 Outward(Vector3 at, float stepMeters) => DetMath.Normalize(
        new Vector3(
            Distance(at + new Vector3(stepMeters, 0, 0)) - Distance(at - new Vector3(stepMeters, 0, 0)),
            Distance(at + new Vector3(0, stepMeters, 0)) - Distance(at - new Vector3(0, stepMeters, 0)),
            Distance(at + new Vector3(0, 0, stepMeters)) - Distance(at - new Vector3(0, 0, stepMeters))),
        Vector3.UnitY);

    /// <summary>How strongly each joint pulls at a point of the surface; the sum is 1.</summary>
    public void Pulls(Vector3 at, Dictionary<int, float> strengths)
    {
        strengths.Clear();
        float nearest = Far;
        foreach ((FieldShape shape, _, _, bool isCut, _, _) in _solids)
        {
            nearest = isCut ? nearest : Math.Min(nearest, shape.Distance(at));
        }

        float sum = 0f;
        foreach ((FieldShape shape, int joint, _, bool isCut, _, _) in _solids)
        {
            float away = isCut ? Far : (shape.Distance(at) - nearest) / SharedMeters;
            float strength = away > 3f ? 0f : 1f / (1f + (away * away * away * away));
            float known = strengths.GetValueOrDefault(joint);
            if (strength > known && strength > 0.02f)
            {
                strengths[joint] = strength;
                sum += strength - known;
            }
        }

        foreach (int joint in strengths.Keys.ToArray())
        {
            strengths[joint] /= sum;
        }

        Skirt?.Share(at, strengths);
    }

    /// <summary>The lesser of two with a soft corner (Quilez, "Smooth minimum", quadratic).</summary>
    private static float SoftLeast(float a, float b, float seam)
    {
        if (seam <= 0f)
        {
            return Math.Min(a, b);
        }

        float near = Math.Max(seam - Math.Abs(a - b), 0f) / seam;
        return Math.Min(a, b) - (near * near * seam * 0.25f);
    }
}
