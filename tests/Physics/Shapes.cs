using System.Numerics;
using VRLab.Core;

namespace VRLab.Physics.Tests;

/// <summary>Shapes of every kind, lying so that they rest at a known height.</summary>
internal static class Shapes
{
    /// <summary>A support whose top is the plane y = 0.</summary>
    public static ShapeHandle Support(PhysicsWorld world, string kind)
    {
        switch (kind)
        {
            case "box":
                return world.AddCompound([new CompoundChild(world.AddBox(new Vector3(1, 0.1f, 1)), Pose.At(0, -0.1f, 0))]);
            case "hull":
                Vector3[] prism = [.. Enumerable.Range(0, 8).SelectMany(i =>
                {
                    double angle = i * Math.PI / 4;
                    var rim = new Vector3((float)Math.Cos(angle), 0, (float)Math.Sin(angle));
                    return new[] { rim, rim - new Vector3(0, 0.2f, 0) };
                })];
                return world.AddHull(prism);
            default:
                return Grid(world, 8, 0.25f, (_, _) => 0f);
        }
    }

    public static ShapeHandle Grid(PhysicsWorld world, int cells, float size, Func<float, float, float> height)
    {
        var points = new List<Vector3>();
        var indices = new List<int>();
        float start = -0.5f * cells * size;
        for (int z = 0; z <= cells; z++)
        {
            for (int x = 0; x <= cells; x++)
            {
                float px = start + (x * size);
                float pz = start + (z * size);
                points.Add(new Vector3(px, height(px, pz), pz));
            }
        }

        for (int z = 0; z < cells; z++)
        {
            for (int x = 0; x < cells; x++)
            {
                int i = (z * (cells + 1)) + x;
                indices.AddRange([i, i + cells + 1, i + 1, i + 1, i + cells + 1, i + cells + 2]);
            }
        }

        return world.AddMesh(points.ToArray(), indices.ToArray());
    }

    public static ShapeHandle Loose(PhysicsWorld world, string kind)
    {
        switch (kind)
        {
            case "sphere":
                return world.AddSphere(0.05f);
            case "capsule":
                var alongX = new Quaternion(0, 0, MathF.Sqrt(0.5f), MathF.Sqrt(0.5f));
                return world.AddCompound([new CompoundChild(world.AddCapsule(0.03f, 0.1f), new Pose(Vector3.Zero, alongX))]);
            case "box":
                return world.AddBox(new Vector3(0.05f, 0.03f, 0.08f));
            case "hull":
                Vector3[] prism = [.. Enumerable.Range(0, 6).SelectMany(i =>
                {
                    double angle = i * Math.PI / 3;
                    var rim = new Vector3(0.05f * (float)Math.Cos(angle), 0.04f, 0.05f * (float)Math.Sin(angle));
                    return new[] { rim, rim - new Vector3(0, 0.08f, 0) };
                })];
                return world.AddHull(prism);
            default:
                ShapeHandle leg = world.AddBox(new Vector3(0.02f, 0.02f, 0.1f));
                return world.AddCompound([new CompoundChild(leg, Pose.At(-0.06f, 0, 0)), new CompoundChild(leg, Pose.At(0.06f, 0, 0))]);
        }
    }
}
