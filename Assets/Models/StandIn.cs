using System.Numerics;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Models;

/// <summary>What stands where a model cannot be read: a striped box that says so in both languages, so that nobody takes it for part of the scene.</summary>
public static class StandIn
{
    private const float HalfMeters = 0.2f;
    private const float PlateHalfMeters = 0.16f;
    private static readonly MaterialData Stripes = new("stand-in", new Vector4(0.95f, 0.72f, 0.05f, 1f), 0f, 0.6f, Pattern: SurfacePattern.HazardStripes, PatternScaleMeters: 0.12f);
    private static readonly MaterialData Plate = new("stand-in plate", new Vector4(0.92f, 0.92f, 0.90f, 1f), 0f, 0.7f);

    /// <param name="file">The model that is missing, as the author wrote it.</param>
    public static ModelAsset For(string file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var box = new CollisionShape(CollisionShapeKind.Box, Pose.At(0, HalfMeters, 0), new Vector3(HalfMeters));
        string text = $"模型无法载入\nMODEL MISSING\n{Path.GetFileName(file)}";
        List<MeshPart> parts = [new MeshPart(Cube(), Stripes)];
        List<TextLabel> labels = [];
        for (int side = 0; side < 4; side++)
        {
            Pose turned = new Pose(new Vector3(0f, HalfMeters, 0f), DetMath.FromAxisAngle(Vector3.UnitY, side * (float)Math.PI / 2f)) * Pose.At(0f, 0f, HalfMeters + 0.004f);
            parts.Add(new MeshPart(Rectangle(turned, new Vector2(PlateHalfMeters, 0.09f)), Plate));
            labels.Add(new TextLabel(text, turned * Pose.At(0f, 0f, 0.002f), 0.045f, new Vector4(0.05f, 0.05f, 0.05f, 1f), 2f * PlateHalfMeters - 0.03f));
        }

        return new ModelAsset("stand-in", [new ModelNode("body", Pose.Identity, parts, [box], labels)], new Dictionary<string, Pose>());
    }

    private static MeshData Cube()
    {
        MeshData[] faces =
        [
            .. Enumerable.Range(0, 4).Select(side => Rectangle(Facing(DetMath.FromAxisAngle(Vector3.UnitY, side * (float)Math.PI / 2f)), new Vector2(HalfMeters))),
            Rectangle(Facing(DetMath.FromAxisAngle(Vector3.UnitX, -(float)Math.PI / 2f)), new Vector2(HalfMeters)),
            Rectangle(Facing(DetMath.FromAxisAngle(Vector3.UnitX, (float)Math.PI / 2f)), new Vector2(HalfMeters)),
        ];
        return new MeshData(
            [.. faces.SelectMany(f => f.Vertices)],
            [.. faces.SelectMany((f, i) => f.Indices.Select(index => index + (uint)(4 * i)))]);
    }

    private static Pose Facing(Quaternion turn) => new Pose(new Vector3(0f, HalfMeters, 0f), turn) * Pose.At(0f, 0f, HalfMeters);

    private static MeshData Rectangle(Pose pose, Vector2 half)
    {
        Vector3 normal = pose.TransformDirection(Vector3.UnitZ), along = pose.TransformDirection(Vector3.UnitX);
        MeshVertex At(float x, float y) => new(
            pose.TransformPoint(new Vector3(x * half.X, y * half.Y, 0f)), normal, new Vector4(along, 1f), new Vector2((x + 1f) * half.X, (1f - y) * half.Y));
        return new MeshData([At(-1f, -1f), At(1f, -1f), At(1f, 1f), At(-1f, 1f)], [0, 1, 2, 0, 2, 3]);
    }
}
