using VRLab.Core.Models;

namespace VRLab.Assets.Building;

/// <summary>
/// Models that somebody still holds, so that host, view and virtual learners share one instead of building it each. Any thread: who asks for
/// a model that is being built waits for it.
/// </summary>
internal sealed class BuiltModels
{
    private readonly Dictionary<string, Place> _places = new(StringComparer.Ordinal);

    /// <summary>The model of this asset and these parameters; built where nobody holds it.</summary>
    public ModelAsset Get(string assetName, IReadOnlyDictionary<string, string> parameters, Func<ModelAsset> build)
    {
        Place place = Enter(KeyOf(assetName, parameters));
        try
        {
            lock (place)
            {
                if (!place.Built.TryGetTarget(out ModelAsset? model))
                {
                    model = build();
                    place.Built.SetTarget(model);
                }

                return model;
            }
        }
        finally
        {
            Leave(place);
        }
    }

    /// <summary>How many models are held or being built, and some that are no longer.</summary>
    public int Count
    {
        get
        {
            lock (_places)
            {
                return _places.Count;
            }
        }
    }

    private Place Enter(string key)
    {
        lock (_places)
        {
            if (!_places.TryGetValue(key, out Place? place))
            {
                DropUnheld();
                place = new Place();
                _places.Add(key, place);
            }

            place.Users++;
            return place;
        }
    }

    private void Leave(Place place)
    {
        lock (_places)
        {
            place.Users--;
        }
    }

    private void DropUnheld()
    {
        foreach ((string key, Place place) in _places)
        {
            if (place.Users == 0 && !place.Built.TryGetTarget(out _))
            {
                _places.Remove(key);
            }
        }
    }

    private static string KeyOf(string assetName, IReadOnlyDictionary<string, string> parameters) => parameters.Count == 0
        ? assetName
        : $"{assetName}\0{string.Join('\0', parameters.OrderBy(parameter => parameter.Key, StringComparer.Ordinal).Select(parameter => $"{parameter.Key}\0{parameter.Value}"))}";

    private sealed class Place
    {
        public WeakReference<ModelAsset> Built { get; } = new(null!);

        /// <summary>Who builds the model or waits for it; changed while all places are held.</summary>
        public int Users { get; set; }
    }
}
