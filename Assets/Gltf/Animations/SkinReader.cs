using System.Numerics;
using VRLab.Core.Models;

namespace VRLab.Gltf;

/// <summary>Reads skins: the joints and their inverse bind matrices (glTF 2.0, section 3.7.3).</summary>
internal sealed class SkinReader(GltfDocument document, NodeTree tree, AccessorReader accessors)
{
    private const int MostJoints = ushort.MaxValue;

    public IReadOnlyList<ModelSkin> Read() => [.. document.List("skins").Select(Read)];

    private ModelSkin Read(JsonPlace skin, int index)
    {
        IReadOnlyList<JsonPlace> joints = skin.List("joints");
        if (joints.Count is 0 or > MostJoints)
        {
            throw skin.Bad($"it has {joints.Count} joints");
        }

        int[] nodes = [.. joints.Select(j => tree.FlatOf(j.AsIndex(document.List("nodes").Count)))];
        return new ModelSkin(skin.Text("name", $"skin {index}"), nodes, Matrices(skin, joints.Count));
    }

    private Matrix4x4[] Matrices(JsonPlace skin, int count)
    {
        JsonPlace use = skin["inverseBindMatrices"];
        var matrices = new Matrix4x4[count];
        Array.Fill(matrices, Matrix4x4.Identity);
        if (use.Exists)
        {
            float[] m = accessors.Floats(use, 16);
            if (m.Length < count * 16)
            {
                throw use.Bad($"it has {m.Length / 16} matrices, and there are {count} joints");
            }

            for (int i = 0; i < count; i++)
            {
                ReadOnlySpan<float> c = m.AsSpan(i * 16, 16);
                matrices[i] = new Matrix4x4(c[0], c[1], c[2], 0f, c[4], c[5], c[6], 0f, c[8], c[9], c[10], 0f, c[12], c[13], c[14], 1f);
            }
        }

        return matrices;
    }
}
