using System.Numerics;
using VRLab.Core.Models;

namespace VRLab.Gltf;

/// <summary>Reads what materials say of their textures: image, sampler, coordinates and their transform.</summary>
internal sealed class TextureReader(GltfDocument document, ImageStore images)
{
    private const int Nearest = 9728;
    private const int Linear = 9729;
    private const int NearestMipmapNearest = 9984;
    private const int NearestMipmapLinear = 9986;

    /// <summary>The map under a key of a material or of one of its extensions, with the file's number of its coordinates; null where there is none.</summary>
    public TextureMap? Map(JsonPlace owner, string key)
    {
        JsonPlace info = owner.Exists ? owner[key] : owner;
        if (!info.Exists)
        {
            return null;
        }

        JsonPlace texture = document.List("textures")[info.Required("index").AsIndex(document.List("textures").Count)];
        JsonPlace transform = info.Extension("KHR_texture_transform");
        int set = info.Int("texCoord", 0, 1000, 0);
        set = transform.Exists ? transform.Int("texCoord", 0, 1000, set) : set;
        int source = SourceOf(texture);
        return source < 0 ? null : new TextureMap(images.Get(source), SamplerOf(texture), TransformOf(transform), set);
    }

    /// <summary>The image of a texture; -1 where it has none.</summary>
    private int SourceOf(JsonPlace texture)
    {
        int count = document.List("images").Count;
        if (texture.Has("source"))
        {
            return texture.Index("source", count);
        }

        foreach (string extension in GltfExtensions.ImageKinds)
        {
            JsonPlace other = texture.Extension(extension);
            if (other.Exists)
            {
                return other.Required("source").AsIndex(count);
            }
        }

        if (texture.Extension(GltfExtensions.Avif).Exists)
        {
            throw texture.Bad($"its image is stored by '{GltfExtensions.Avif}', which cannot be read", GltfExtensions.RemedyFor(GltfExtensions.Avif));
        }

        document.Warn(texture, "it names no image and is left out");
        return -1;
    }

    private TextureSampler SamplerOf(JsonPlace texture)
    {
        int index = texture.Index("sampler", document.List("samplers").Count);
        if (index < 0)
        {
            return new TextureSampler(HasMipmaps: true);
        }

        JsonPlace sampler = document.List("samplers")[index];
        int shrunk = sampler.Int("minFilter", 0, 65535, NearestMipmapLinear + 1);
        int enlarged = sampler.Int("magFilter", 0, 65535, Linear);
        bool isNearest = enlarged == Nearest || (!sampler.Has("magFilter") && shrunk is Nearest or NearestMipmapNearest);
        return new TextureSampler(WrapOf(sampler, "wrapS"), WrapOf(sampler, "wrapT"), isNearest, shrunk is not (Nearest or Linear));
    }

    private static TextureWrap WrapOf(JsonPlace sampler, string key) => sampler.Int(key, 0, 65535, 10497) switch
    {
        10497 => TextureWrap.Repeat,
        33071 => TextureWrap.ClampToEdge,
        33648 => TextureWrap.MirroredRepeat,
        int other => throw sampler[key].Bad($"{other} is no way to wrap"),
    };

    private static TextureTransform TransformOf(JsonPlace transform)
    {
        if (!transform.Exists)
        {
            return TextureTransform.Identity;
        }

        float[] offset = transform.Floats("offset", 2, [0f, 0f]);
        float[] scale = transform.Floats("scale", 2, [1f, 1f]);
        return new TextureTransform(new Vector2(offset[0], offset[1]), transform.Float("rotation", 0f), new Vector2(scale[0], scale[1]));
    }
}
