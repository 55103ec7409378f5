using VRLab.Bindings.Vulkan;
using VRLab.Core;
using VRLab.Core.Models;
using VRLab.Gpu;
using VRLab.Rendering.Scene;

namespace VRLab.Rendering.Passes;

/// <summary>All static vertices and indices in device-local buffers that grow with the scene. The index buffer begins with indices of quads for text panels.</summary>
internal sealed class MeshBuffers : IDisposable
{
    private readonly GrowingBuffer<MeshVertex> _vertices;
    private readonly GrowingBuffer<RichVertex> _rich;
    private readonly GrowingBuffer<uint> _indices;

    public MeshBuffers(GpuDevice device, GpuUploader uploader, uint vertexCapacity, uint richCapacity, uint indexCapacity)
    {
        _rich = new GrowingBuffer<RichVertex>(device, uploader, "scene rich vertices", VkBufferUsageFlags.VertexBuffer, richCapacity);
        _vertices = new GrowingBuffer<MeshVertex>(device, uploader, "scene vertices", VkBufferUsageFlags.VertexBuffer, vertexCapacity);
        _indices = new GrowingBuffer<uint>(device, uploader, "scene indices", VkBufferUsageFlags.IndexBuffer, indexCapacity);
        var quads = new uint[(TextPanel.MaximumGlyphs + 1) * 6];
        for (uint i = 0; i < quads.Length; i++)
        {
            quads[i] = (i / 6 * 4) + (i % 6) switch { 0 or 3 => 0u, 1 => 1u, 2 or 4 => 2u, _ => 3u };
        }

        _indices.Add(quads);
    }

    /// <summary>Ask anew for each frame: it changes where the scene outgrows it.</summary>
    public VkBuffer Vertices => _vertices.Handle;

    /// <summary>Vertices of <see cref="RichVertex"/>. Ask anew for each frame.</summary>
    public VkBuffer RichVertices => _rich.Handle;

    /// <summary>Ask anew for each frame.</summary>
    public VkBuffer Indices => _indices.Handle;

    /// <summary>Copies a mesh; call the uploader's Flush before drawing.</summary>
    /// <exception cref="ProblemException">The scene is larger than can be drawn; the remedy names the option to raise.</exception>
    public MeshRange Add(MeshData mesh, bool isRich, string owner)
    {
        if (!(isRich ? _rich.HasRoomFor(mesh.Vertices.Length) : _vertices.HasRoomFor(mesh.Vertices.Length)) || !_indices.HasRoomFor(mesh.Indices.Length))
        {
            throw ProblemException.BadInput(
                $"The model '{owner}' does not fit: the scene holds at most {_vertices.Most} vertices, {_rich.Most} with colors or joints, and {_indices.Most} indices.",
                $"Use simpler models, or raise {nameof(RendererOptions)}.{nameof(RendererOptions.VertexCapacity)}, {nameof(RendererOptions.RichVertexCapacity)} and {nameof(RendererOptions.IndexCapacity)}.");
        }

        uint vertexOffset = isRich ? _rich.Add(RichVertex.From(mesh)) : _vertices.Add(mesh.Vertices);
        return new MeshRange(_indices.Add(mesh.Indices), (uint)mesh.Indices.Length, (int)vertexOffset);
    }

    public void Dispose()
    {
        _vertices.Dispose();
        _rich.Dispose();
        _indices.Dispose();
    }
}
