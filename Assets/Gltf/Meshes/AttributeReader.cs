using System.Numerics;
using System.Runtime.InteropServices;
using VRLab.Core.Models;

namespace VRLab.Gltf;

/// <summary>Reads the attributes of a primitive (glTF 2.0, section 3.7.2).</summary>
internal sealed class AttributeReader(GltfDocument document, AccessorReader accessors)
{
    private const int MostTargets = 1024;

    public VertexStreams Read(JsonPlace primitive, IReadOnlyList<string> targetNames, CoordinateSets sets)
    {
        JsonPlace attributes = primitive.Required("attributes");
        Vector3[] positions = Vectors<Vector3>(attributes.Required("POSITION"), 3);
        IReadOnlyList<JsonPlace> targets = primitive.List("targets");
        if (targets.Count > MostTargets)
        {
            throw primitive["targets"].Bad($"it has {targets.Count} morph targets, and {MostTargets} are allowed");
        }

        return new VertexStreams
        {
            Positions = positions,
            Normals = Optional<Vector3>(attributes, "NORMAL", 3, positions.Length),
            Tangents = Optional<Vector4>(attributes, "TANGENT", 4, positions.Length),
            Coordinates = Optional<Vector2>(attributes, $"TEXCOORD_{sets.First}", 2, positions.Length),
            SecondCoordinates = sets.Second == sets.First ? null : Optional<Vector2>(attributes, $"TEXCOORD_{sets.Second}", 2, positions.Length),
            Colors = Colors(attributes, positions.Length),
            Joints = new JointReader(document, accessors).Read(attributes, positions.Length),
            Targets = [.. targets.Select((t, i) => Target(t, i < targetNames.Count ? targetNames[i] : $"target {i}", positions.Length))],
        };
    }

    private MorphTarget Target(JsonPlace target, string name, int count) => new(
        name, Optional<Vector3>(target, "POSITION", 3, count), Optional<Vector3>(target, "NORMAL", 3, count), Optional<Vector3>(target, "TANGENT", 3, count));

    private T[]? Optional<T>(JsonPlace attributes, string name, int components, int count)
        where T : struct
    {
        JsonPlace use = attributes[name];
        if (!use.Exists)
        {
            return null;
        }

        T[] values = Vectors<T>(use, components);
        return values.Length == count ? values : throw use.Bad($"it has {values.Length} elements, and there are {count} positions");
    }

    private Vector4[]? Colors(JsonPlace attributes, int count)
    {
        JsonPlace use = attributes["COLOR_0"];
        if (!use.Exists || accessors.ComponentsOf(use) == 4)
        {
            return Optional<Vector4>(attributes, "COLOR_0", 4, count);
        }

        Vector3[] colors = Optional<Vector3>(attributes, "COLOR_0", 3, count)!;
        document.Budget.Take(count, 16, use);
        return Array.ConvertAll(colors, c => new Vector4(c, 1f));
    }

    private T[] Vectors<T>(JsonPlace use, int components)
        where T : struct
    {
        float[] values = accessors.Floats(use, components);
        document.Budget.Take(values.Length, sizeof(float), use);
        return MemoryMarshal.Cast<float, T>(values).ToArray();
    }
}
