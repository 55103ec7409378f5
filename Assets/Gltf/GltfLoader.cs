using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Gltf;

/// <summary>
/// Reads glTF 2.0 files, .glb or .gltf with what lies beside it. Whatever is damaged, hostile or too large is refused with
/// its place in the file; memory is counted before it is taken. The same file gives the same model, bit for bit. Any thread.
/// </summary>
public static class GltfLoader
{
    /// <param name="path">The file; what it refers to must lie in its folder.</param>
    /// <param name="limits">How much it may take; null: <see cref="GltfLimits.Default"/>.</param>
    /// <param name="cancellation">Checked between the stages of reading.</param>
    /// <exception cref="ProblemException">The model cannot be read; says where and what to do.</exception>
    /// <exception cref="OperationCanceledException">It was canceled.</exception>
    public static GltfModel Load(string path, GltfLimits? limits = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(path);
        byte[] file = ReadFile(path, limits ?? GltfLimits.Default);
        return Read(file, Path.GetFileName(path), Path.GetDirectoryName(Path.GetFullPath(path)), limits, cancellation);
    }

    /// <param name="file">The bytes of a .glb or .gltf file.</param>
    /// <param name="name">For messages and as the model's name.</param>
    /// <param name="folder">Where files that it refers to lie; null: it may refer to none.</param>
    /// <param name="limits">How much it may take; null: <see cref="GltfLimits.Default"/>.</param>
    /// <param name="cancellation">Checked between the stages of reading.</param>
    /// <exception cref="ProblemException">The model cannot be read; says where and what to do.</exception>
    /// <exception cref="OperationCanceledException">It was canceled.</exception>
    public static GltfModel Read(
        ReadOnlyMemory<byte> file, string name, string? folder = null, GltfLimits? limits = null, CancellationToken cancellation = default)
    {
        using GltfDocument document = GltfDocument.Open(name, file, folder, limits ?? GltfLimits.Default);
        cancellation.ThrowIfCancellationRequested();
        ModelAsset asset = ReadModel(document, Path.GetFileNameWithoutExtension(name), cancellation);
        string[] extensions = [.. document.List("extensionsUsed").Select(e => e.AsText())];
        foreach (string extension in extensions.Where(e => !GltfExtensions.Known.Contains(e)))
        {
            document.Warn(document.Root, $"the extension '{extension}' is left out{GltfExtensions.WhyLeftOut(extension)}");
        }

        return new GltfModel(asset, document.Warnings, extensions);
    }

    private static ModelAsset ReadModel(GltfDocument document, string name, CancellationToken cancellation)
    {
        var buffers = new BufferStore(document);
        var accessors = new AccessorReader(document, buffers);
        var motions = new MaterialMotions(document);
        var materials = new MaterialReader(document, new TextureReader(document, new ImageStore(document, buffers)), motions, cancellation);
        var variants = new VariantReader(document, materials);
        var tree = new NodeTree(document);
        LinkMarker.Mark(document, tree);
        IReadOnlyList<ModelSkin> skins = new SkinReader(document, tree, accessors).Read();
        var meshes = new MeshReader(document, accessors, new DracoPrimitives(document, buffers, accessors), materials, variants);
        IReadOnlyList<ModelNode> nodes = new NodeReader(document, tree, meshes, accessors, skins).Read();
        IReadOnlyList<(ModelLight Light, int File)> lights = LightReader.Read(document, tree);
        IReadOnlyList<(ModelCamera Camera, int File)> cameras = CameraReader.Read(document, tree);
        cancellation.ThrowIfCancellationRequested();
        return new ModelAsset(name, nodes, Anchors(nodes))
        {
            Skins = skins,
            Animations = new AnimationReader(document, tree, accessors, motions, lights, cameras).Read(),
            Cameras = [.. cameras.Select(c => c.Camera)],
            Lights = [.. lights.Select(l => l.Light)],
            Variants = variants.Names,
            Facts = FactsReader.Read(document.Root),
        };
    }

    /// <summary>Nodes named "anchor:grip" and the like say where a hand takes hold, where things snap and so on.</summary>
    private static Dictionary<string, Pose> Anchors(IReadOnlyList<ModelNode> nodes)
    {
        const string Mark = "anchor:";
        return nodes.Where(n => n.Name.StartsWith(Mark, StringComparison.Ordinal)).ToDictionary(n => n.Name[Mark.Length..], n => n.ModelFromNode, StringComparer.Ordinal);
    }

    private static byte[] ReadFile(string path, GltfLimits limits)
    {
        try
        {
            using FileStream file = File.OpenRead(path);
            if (file.Length > limits.FileBytes)
            {
                throw ProblemException.BadInput($"The model '{path}' is larger than {limits.FileBytes >> 20} MiB.", "Simplify it or divide it.");
            }

            byte[] bytes = new byte[file.Length];
            file.ReadExactly(bytes);
            return bytes;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw ProblemException.BadInput($"The model '{path}' cannot be read ({failure.Message.TrimEnd('.')}).", "Give the path of a .glb or .gltf file.", failure);
        }
    }
}
