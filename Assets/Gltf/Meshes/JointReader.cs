using System.Numerics;
using VRLab.Core.Models;

namespace VRLab.Gltf;

/// <summary>Reads which joints pull at a vertex; of more than four the strongest four, their weights made to sum up to 1.</summary>
internal sealed class JointReader(GltfDocument document, AccessorReader accessors)
{
    private const int MostSets = 8;

    public VertexJoints[]? Read(JsonPlace attributes, int count)
    {
        var joints = new List<uint[]>();
        var weights = new List<float[]>();
        while (joints.Count < MostSets && attributes.Has($"JOINTS_{joints.Count}"))
        {
            JsonPlace jointUse = attributes[$"JOINTS_{joints.Count}"], weightUse = attributes.Required($"WEIGHTS_{joints.Count}");
            joints.Add(accessors.Unsigned(jointUse, 4));
            weights.Add(accessors.Floats(weightUse, 4));
            if (joints[^1].Length != count * 4 || weights[^1].Length != count * 4)
            {
                throw jointUse.Bad($"joints or weights are not as many as the {count} positions");
            }
        }

        if (joints.Count == 0)
        {
            return null;
        }

        if (joints.Count > 1)
        {
            document.Warn(attributes, "vertices hang on more than four joints; the strongest four are used");
        }

        var result = new VertexJoints[count];
        for (int i = 0; i < count; i++)
        {
            result[i] = Strongest(joints, weights, i, attributes);
        }

        return result;
    }

    private static VertexJoints Strongest(List<uint[]> joints, List<float[]> weights, int vertex, JsonPlace attributes)
    {
        Span<ushort> place = stackalloc ushort[4];
        Span<float> weight = stackalloc float[4];
        for (int set = 0; set < joints.Count; set++)
        {
            for (int i = vertex * 4; i < (vertex * 4) + 4; i++)
            {
                uint joint = joints[set][i] <= ushort.MaxValue ? joints[set][i] : throw attributes.Bad($"vertex {vertex} hangs on joint {joints[set][i]}");
                Insert(place, weight, (ushort)joint, weights[set][i]);
            }
        }

        float sum = weight[0] + weight[1] + weight[2] + weight[3];
        Vector4 shares = sum > 1e-6f ? new Vector4(weight[0], weight[1], weight[2], weight[3]) * (1f / sum) : Vector4.UnitX;
        return new VertexJoints(place[0], place[1], place[2], place[3], shares);
    }

    private static void Insert(Span<ushort> places, Span<float> weights, ushort place, float weight)
    {
        for (int i = 0; i < 4; i++)
        {
            if (weight > weights[i])
            {
                (places[i], place) = (place, places[i]);
                (weights[i], weight) = (weight, weights[i]);
            }
        }
    }
}
