using System.IO;

namespace VRLab.Gltf;

/// <summary>Puts what is compressed with KHR_draco_mesh_compression in the place of the accessors that it stands for.</summary>
internal sealed class DracoPrimitives(GltfDocument document, BufferStore buffers, AccessorReader accessors)
{
    public const string Name = "KHR_draco_mesh_compression";
    private readonly Dictionary<int, DracoMesh> _meshes = [];

    /// <summary>What <paramref name="primitive"/> names by its attributes and indices can be read afterward.</summary>
    public void Unpack(JsonPlace primitive)
    {
        JsonPlace extension = primitive.Extension(Name);
        if (!extension.Exists)
        {
            return;
        }

        DracoMesh mesh = Decoded(extension);
        foreach ((string attribute, JsonPlace id) in extension.Required("attributes").Members())
        {
            JsonPlace use = primitive.Required("attributes")[attribute];
            if (!use.Exists || !mesh.Values.TryGetValue((uint)id.AsInt(0, int.MaxValue), out (ComponentKind Kind, int Components, byte[] Bytes) values))
            {
                throw id.Bad("the compressed mesh has no such attribute, or the primitive does not name it");
            }

            accessors.Provide(use, new ProvidedElements(values.Kind, values.Components, values.Bytes));
        }

        JsonPlace indices = primitive["indices"];
        if (indices.Exists)
        {
            accessors.Provide(indices, ProvidedElements.Of(mesh.Indices));
        }
    }

    private DracoMesh Decoded(JsonPlace extension)
    {
        int view = extension.Required("bufferView").AsIndex(document.List("bufferViews").Count);
        if (!_meshes.TryGetValue(view, out DracoMesh? mesh))
        {
            try
            {
                mesh = DracoDecoder.Decode(buffers.View(view).Bytes, (count, bytesEach) => document.Budget.Take(count, bytesEach, extension));
            }
            catch (InvalidDataException failure)
            {
                throw extension.Bad($"its compressed mesh cannot be read: {failure.Message}", "Compress it again (gltf-transform draco), or write it without compression.", failure);
            }

            _meshes.Add(view, mesh);
        }

        return mesh;
    }
}
